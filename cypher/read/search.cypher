// Purpose: the nodes that match a search best: words that were cut by the application, names as written, and the factors that
// the application understood, which count for themselves and for the cases that exhibit them. A node with score 0 has the
// kind alone: no word was left of the query.
// Parameters: words, names (Lucene queries built from escaped terms), factors: {id, weight}, cases, factorNodes (whether cases
// and factors are wanted), pool (how many of each index are weighed), limit
// Columns: id, score
CALL () {
  CALL
    db.index.fulltext.queryNodes(
      'search_words',
      $words,
      {limit: $pool}
    )
    YIELD node, score
    WHERE score > 0
  RETURN node, score
    UNION ALL
  CALL
    db.index.fulltext.queryNodes(
      'search_names',
      $names,
      {limit: $pool}
    )
    YIELD node, score
    WHERE score > 0
  RETURN node, score
    UNION ALL
  UNWIND $factors AS factor
  MATCH (node:Factor {id: factor.id})
  WHERE $factorNodes
  RETURN node, factor.weight AS score
    UNION ALL
  UNWIND $factors AS factor
  CALL (factor) {
    MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
    WHERE $cases AND link.factorId = factor.id AND link.newestKey > -1
    WITH link
    ORDER BY link.factorId DESC, link.newestKey DESC
    LIMIT 50
    RETURN startNode(link) AS node
  }
  RETURN node, 0.0 AS score
}
WITH node, sum(score) AS score
WITH
  node,
  score,
  CASE
    WHEN
      node:Case
      THEN
        COLLECT {
          MATCH (node)-[:EXHIBITS]->(exhibited:Factor)
          RETURN exhibited.id
        }
    ELSE []
  END AS exhibited
RETURN
  node.id AS id,
  score +
  reduce(
    sum = 0.0,
    factor IN
    $factors |
      sum +
      CASE
        WHEN factor.id IN exhibited THEN factor.weight
        ELSE 0.0
      END) AS score
ORDER BY score DESC, id
LIMIT $limit;
