// Purpose: the latest news of a watch, the newest first; of a case that is gone nothing is told.
// Parameters: watchId, limit
// Columns: id, watchId, order, title, summary, caseId, foundAt, delivered
MATCH (news:WatchNews)
WHERE news.watchId = $watchId AND news.order >= 0
WITH news
ORDER BY news.watchId DESC, news.order DESC
LIMIT $limit
WHERE
  news.caseId IS NULL OR
  EXISTS {
    MATCH (:Case {id: news.caseId})
  }
RETURN
  news.id AS id,
  news.watchId AS watchId,
  news.order AS order,
  news.title AS title,
  news.summary AS summary,
  news.caseId AS caseId,
  toString(news.foundAt) AS foundAt,
  news.deliveredAt IS NOT NULL AS delivered;
