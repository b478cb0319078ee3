// Purpose: take the oldest news that a webhook has not had, so that no other process sends them meanwhile; a claim that nobody settles ends by itself. Of a case that is gone nothing is sent.
// Parameters: watchId, limit, claimSeconds
// Columns: id, watchId, order, title, summary, caseId, foundAt, delivered, attempts
MATCH (news:WatchNews)
WHERE
  news.watchId = $watchId AND
  news.order >= 0 AND
  news.deliveredAt IS NULL AND
  (news.claimedUntil IS NULL OR news.claimedUntil < datetime())
WITH news
ORDER BY news.order
LIMIT $limit
WHERE
  news.caseId IS NULL OR
  EXISTS {
    MATCH (:Case {id: news.caseId})
  }
SET
  news.claimedUntil = datetime() + duration({seconds: $claimSeconds}),
  news.attempts = coalesce(news.attempts, 0) + 1
RETURN
  news.id AS id,
  news.watchId AS watchId,
  news.order AS order,
  news.title AS title,
  news.summary AS summary,
  news.caseId AS caseId,
  toString(news.foundAt) AS foundAt,
  false AS delivered
ORDER BY order;
