// Purpose: join factors to the causes of action in which they are mostly met.
// Parameters: rows: {from, to, order}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (cause:CauseOfAction {id: row.to})
MERGE (factor)-[link:TYPICAL_OF]->(cause)
SET link.order = row.order
RETURN count(*) AS written;
