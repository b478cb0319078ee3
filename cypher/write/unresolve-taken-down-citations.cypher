// Purpose: keep the words of citations of cases that are taken down, without the link; the next load writes such a case anew.
// Parameters: rows: {from, referenceId, unresolved}
UNWIND $rows AS row
MATCH
  (citing:Case {id: row.from})-[words:REFERS_TO]->
  (reference:CaseReference {id: row.referenceId})
OPTIONAL MATCH (citing)-[link:CITES_CASE]->(:Case)
WHERE link.referenceId = row.referenceId
WITH citing, row, reference, words, collect(link) AS links
FOREACH (link IN links |
  DELETE link
)
DELETE words
SET citing.unresolved = coalesce(citing.unresolved, []) + row.unresolved
SET citing.contentHash = ''
SET
  citing.citedCaseNumbers =
    [number IN citing.citedCaseNumbers WHERE number <> reference.target];
