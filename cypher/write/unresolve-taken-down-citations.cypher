// Purpose: keep the words of citations of cases that are taken down, without the link; the next load writes such a case anew.
// Parameters: rows: {from, to, unresolved (a list)}
UNWIND $rows AS row
MATCH (citing:Case {id: row.from})-[link:CITES_CASE]->(:Case {id: row.to})
DELETE link
WITH DISTINCT citing, row
SET citing.unresolved = coalesce(citing.unresolved, []) + row.unresolved
SET citing.contentHash = '';
