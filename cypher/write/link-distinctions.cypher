// Purpose: tell apart factors that are easily confused.
// Parameters: rows: {from, to, properties}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (other:Factor {id: row.to})
CREATE (factor)-[link:DISTINGUISHED_FROM]->(other)
SET link = row.properties
RETURN count(*) AS written;
