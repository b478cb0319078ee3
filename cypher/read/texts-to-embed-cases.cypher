// Purpose: the texts of cases that are to have vectors, in the order of ids.
// Parameters: after, limit
// Columns: id, text, embeddedHash
MATCH (case:Case)
WHERE case.id > $after
WITH case
ORDER BY case.id
LIMIT $limit
RETURN
  case.id AS id,
  coalesce(case.summary + '\n', '') + coalesce(case.facts, case.title) AS text,
  case.embeddedHash AS embeddedHash;
