// Purpose: join factors to the provisions that decide what follows from them.
// Parameters: rows: {from, to, order}
// Columns: written
UNWIND $rows AS row
MATCH (factor:Factor {id: row.from})
MATCH (provision:Provision {id: row.to})
MERGE (factor)-[link:GOVERNED_BY]->(provision)
SET link.order = row.order
RETURN count(*) AS written;
