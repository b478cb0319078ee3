// Purpose: join publications to the courts that issue them.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (publication:Publication {id: row.from})
MATCH (court:Court {id: row.to})
CREATE (publication)-[:ISSUED_BY]->(court)
RETURN count(*) AS written;
