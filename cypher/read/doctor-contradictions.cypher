// Purpose: cases of whose matters two sources say different things, in pages.
// Parameters: after, limit
// Columns: id, title, contradictions
MATCH (case:Case)
WHERE case.id > $after AND size(coalesce(case.contradictions, [])) > 0
WITH case
ORDER BY case.id
LIMIT $limit
RETURN
  case.id AS id,
  case.title AS title,
  case.contradictions AS contradictions;
