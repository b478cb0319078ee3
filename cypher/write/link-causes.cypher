// Purpose: put causes of action under their parents.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (cause:CauseOfAction {id: row.from})
MATCH (parent:CauseOfAction {id: row.to})
CREATE (cause)-[:PART_OF]->(parent)
RETURN count(*) AS written;
