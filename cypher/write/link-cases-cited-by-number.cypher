// Purpose: join cases that were written to the cases that they cite by number.
// Parameters: rows: {caseId, target (as it is cited), referenceId}
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (case)-[words:REFERS_TO]->(reference:CaseReference {id: row.referenceId})
MATCH (ruling:Ruling)
WHERE ruling.caseNumber = row.target
MATCH (cited:Case)-[:HAS_RULING]->(ruling)
WHERE cited <> case
MERGE (case)-[link:CITES_CASE {referenceId: row.referenceId}]->(cited)
SET link += properties(words);
