// Purpose: put factors under their broader factors.
// Parameters: rows: {from, to}
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (broader:Factor {id: row.to})
CREATE (factor)-[:BROADER]->(broader);
