// Purpose: join cases to the cases that they cite by id.
// Parameters: rows: {caseId, cited, properties}
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (cited:Case {id: row.cited})
CREATE (case)-[link:CITES_CASE]->(cited)
SET link = row.properties;
