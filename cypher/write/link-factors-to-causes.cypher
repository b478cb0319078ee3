// Purpose: join factors to the causes of action in which they are mostly met.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (cause:CauseOfAction {id: row.to})
MERGE (factor)-[:TYPICAL_OF]->(cause)
RETURN count(*) AS written;
