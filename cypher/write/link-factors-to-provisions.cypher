// Purpose: join factors to the provisions that decide what follows from them.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (provision:Provision {id: row.to})
MERGE (factor)-[:GOVERNED_BY]->(provision)
RETURN count(*) AS written;
