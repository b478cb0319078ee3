// Purpose: how many of some cases have each cause of action, the most first; a cause does not count for the one above it.
// Parameters: ids, limit
// Columns: value, name, count
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_CAUSE]->()
WITH link.causeId AS value, count(*) AS count
ORDER BY count DESC, value
LIMIT $limit
MATCH (cause:CauseOfAction {id: value})
RETURN value, cause.name AS name, count
ORDER BY count DESC, value;
