// Purpose: put courts under the courts that supervise them.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (court:Court {id: row.from})
MATCH (above:Court {id: row.to})
CREATE (court)-[:SUPERVISED_BY]->(above)
RETURN count(*) AS written;
