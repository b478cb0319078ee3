// Purpose: join cases to the cases that they cite by number.
// Parameters: rows: {caseId, cited, properties}
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (ruling:Ruling)
WHERE ruling.caseNumber = row.cited
MATCH (cited:Case)-[:HAS_RULING]->(ruling)
CREATE (case)-[link:CITES_CASE]->(cited)
SET link = row.properties;
