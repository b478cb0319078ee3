// Purpose: put factors under their broader factors.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (broader:Factor {id: row.to})
CREATE (factor)-[:BROADER]->(broader)
RETURN count(*) AS written;
