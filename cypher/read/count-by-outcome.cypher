// Purpose: how many of some cases ended in each way, the most first.
// Parameters: ids, limit
// Columns: value, name (null: the value says it), count
UNWIND $ids AS id
MATCH (case:Case {id: id})
WITH case.outcome AS value
WITH value, count(*) AS count
RETURN value, null AS name, count
ORDER BY count DESC, value
LIMIT $limit;
