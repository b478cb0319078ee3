// Purpose: how many of some cases each court ruled in, the most first.
// Parameters: ids, limit
// Columns: value, name, count
UNWIND $ids AS id
MATCH (case:Case {id: id})
UNWIND case.courtIds AS value
WITH value, count(*) AS count
ORDER BY count DESC, value
LIMIT $limit
MATCH (court:Court {id: value})
RETURN value, court.name AS name, count
ORDER BY count DESC, value;
