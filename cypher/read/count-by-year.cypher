// Purpose: how many of some cases are of each year, the newest first; cases without a date are of none.
// Parameters: ids, limit
// Columns: value, name (null: the value says it), count
UNWIND $ids AS id
MATCH (case:Case {id: id})
WITH substring(case.sortDate, 0, 4) AS value
WHERE value IS NOT NULL
WITH value, count(*) AS count
RETURN value, null AS name, count
ORDER BY value DESC
LIMIT $limit;
