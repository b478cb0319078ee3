// Purpose: join cases that were written to the cases that they cite by id.
// Parameters: rows: {caseId, target (as it is cited), referenceId}
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (case)-[words:REFERS_TO]->(reference:CaseReference {id: row.referenceId})
MATCH (cited:Case {id: row.target})
MERGE (case)-[link:CITES_CASE {referenceId: row.referenceId}]->(cited)
SET link += properties(words);
