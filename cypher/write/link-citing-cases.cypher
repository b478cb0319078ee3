// Purpose: join cases that were written to the cases that cite them, by id or by number, whichever came first.
// Parameters: rows: {caseId, referenceIds}
UNWIND $rows AS row
MATCH (cited:Case {id: row.caseId})
CALL (cited) {
  MATCH (cited)<-[stale:CITES_CASE]-()
  DELETE stale
}
UNWIND row.referenceIds AS referenceId
MATCH
  (reference:CaseReference {id: referenceId})<-[words:REFERS_TO]-(citing:Case)
WHERE citing <> cited
MERGE (citing)-[link:CITES_CASE {referenceId: referenceId}]->(cited)
SET link += properties(words);
