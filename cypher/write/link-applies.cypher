// Purpose: join rulings to the provisions that they apply, with evidence and, for the first of a case, the sort keys.
// Parameters: rows: {rulingId, provisionId, properties}
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
MATCH (provision:Provision {id: row.provisionId})
CREATE (ruling)-[link:APPLIES]->(provision)
SET link = row.properties;
