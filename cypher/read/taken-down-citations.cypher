// Purpose: where other cases cite cases that are taken down.
// Parameters: ids
// Columns: from, to, quotes, caseNumbers (of the cited case)
UNWIND $ids AS id
MATCH (citing:Case)-[link:CITES_CASE]->(cited:Case {id: id})
WHERE NOT citing.id IN $ids
RETURN
  citing.id AS from,
  cited.id AS to,
  collect(link.quote) AS quotes,
  cited.caseNumbers AS caseNumbers
ORDER BY from, to;
