// Purpose: the ids of a publication's cases, for comparison with its records.
// Parameters: publicationId, after, limit
// Columns: id, orderKey
MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
WHERE link.publicationId = $publicationId AND link.orderKey > $after
WITH link
ORDER BY link.publicationId, link.orderKey
LIMIT $limit
RETURN startNode(link).id AS id, link.orderKey AS orderKey;
