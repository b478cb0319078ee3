// Purpose: the articles of an instrument around a place, the nearest before it and the nearest behind it, and how many there are.
// Parameters: instrumentId, position
// Columns: before, after (their ids), articles
CALL () {
  OPTIONAL MATCH (article:Provision {instrumentId: $instrumentId})
  WHERE article.position < $position AND article.kind = 'ARTICLE'
  RETURN article.id AS before
  ORDER BY article.position DESC
  LIMIT 1
}
CALL () {
  OPTIONAL MATCH (article:Provision {instrumentId: $instrumentId})
  WHERE article.position > $position AND article.kind = 'ARTICLE'
  RETURN article.id AS after
  ORDER BY article.position
  LIMIT 1
}
RETURN
  before,
  after,
  COUNT {
    MATCH (article:Provision {instrumentId: $instrumentId})
    WHERE article.position > 0 AND article.kind = 'ARTICLE'
  } AS articles;
