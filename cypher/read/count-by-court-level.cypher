// Purpose: how many of some cases courts of each level ruled in, the most first.
// Parameters: ids, limit
// Columns: value, name (null: the value says it), count
UNWIND $ids AS id
MATCH (case:Case {id: id})
UNWIND case.courtLevels AS value
WITH value, count(*) AS count
RETURN value, null AS name, count
ORDER BY count DESC, value
LIMIT $limit;
