// Purpose: the articles of an instrument around a place, the nearest before it and the nearest behind it, and how many there are.
// Parameters: instrumentId, position
// Columns: before, after (their ids), articles
CALL () {
  OPTIONAL MATCH
    (before:Provision {instrumentId: $instrumentId, kind: 'ARTICLE'})
  WHERE before.position < $position
  RETURN before.id AS before
  ORDER BY before.position DESC
  LIMIT 1
}
CALL () {
  OPTIONAL MATCH
    (after:Provision {instrumentId: $instrumentId, kind: 'ARTICLE'})
  WHERE after.position > $position
  RETURN after.id AS after
  ORDER BY after.position
  LIMIT 1
}
RETURN
  before,
  after,
  COUNT {
    MATCH (article:Provision {instrumentId: $instrumentId})
    WHERE article.kind = 'ARTICLE'
  } AS articles;
