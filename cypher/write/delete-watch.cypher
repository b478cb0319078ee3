// Purpose: forget a watch with its news.
// Parameters: id
// Columns: removed
OPTIONAL MATCH (news:WatchNews)
WHERE news.watchId = $id
DETACH DELETE news
WITH count(*) AS ignored
MATCH (watch:Watch {id: $id})
DETACH DELETE watch
RETURN count(*) AS removed;
