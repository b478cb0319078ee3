// Purpose: join a provision to the one it follows, with what became of its rule where someone has compared them.
// Parameters: rows: {from, to, properties}
// Columns: written
UNWIND $rows AS row
MATCH (provision:Provision {id: row.from})
MATCH (predecessor:Provision {id: row.to})
MERGE (provision)-[link:SUCCEEDS]->(predecessor)
SET link = row.properties
RETURN count(*) AS written;
