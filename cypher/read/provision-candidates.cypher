// Purpose: articles whose words answer a query best.
// Parameters: words (a Lucene query built from escaped terms), limit
// Columns: id
CALL
  db.index.fulltext.queryNodes(
    'search_words',
    $words,
    {limit: $limit}
  )
  YIELD node, score
WITH node, score
MATCH (node:Provision {kind: 'ARTICLE'})
RETURN node.id AS id, score
ORDER BY score DESC, id;
