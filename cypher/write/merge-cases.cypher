// Purpose: write cases.
// Parameters: rows: {id, properties}
UNWIND $rows AS row
MERGE (case:Case {id: row.id})
SET case = row.properties;
