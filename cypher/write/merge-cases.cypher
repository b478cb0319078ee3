// Purpose: write cases.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (case:Case {id: row.id})
SET case = row.properties
RETURN count(*) AS written;
