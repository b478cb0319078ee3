// Purpose: all cases in pages, by their id.
// Parameters: after (an id, '' at first), limit
// Columns: id
MATCH (case:Case)
WHERE case.id > $after
RETURN case.id AS id
ORDER BY id
LIMIT $limit;
