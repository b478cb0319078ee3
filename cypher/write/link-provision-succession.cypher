// Purpose: join a provision to the one it follows.
// Parameters: rows: {from, to}
UNWIND $rows AS row
MATCH (provision:Provision {id: row.from})
MATCH (predecessor:Provision {id: row.to})
MERGE (provision)-[:SUCCEEDS]->(predecessor);
