// Purpose: cases with entries that could not be resolved, in pages.
// Parameters: after, limit
// Columns: id, unresolved
MATCH (case:Case)
WHERE case.id > $after AND size(coalesce(case.unresolved, [])) > 0
WITH case
ORDER BY case.id
LIMIT $limit
RETURN case.id AS id, case.unresolved AS unresolved;
