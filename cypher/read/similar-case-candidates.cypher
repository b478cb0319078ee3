// Purpose: cases that share words, factors or provisions with a query, each once: those of the words first, as Lucene ranks them.
// Parameters: words (a Lucene query built from escaped terms), factorIds, provisionIds, pool (how many the words give), newest
// (how many the newest of each factor and provision give)
// Columns: id, score
CALL () {
  CALL
    db.index.fulltext.queryNodes(
      'similar_cases',
      $words,
      {limit: $pool}
    )
    YIELD node, score
  RETURN node, score
    UNION ALL
  UNWIND $factorIds AS factorId
  CALL (factorId) {
    MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
    WHERE link.factorId = factorId AND link.newestKey > -1
    WITH link
    ORDER BY link.factorId DESC, link.newestKey DESC
    LIMIT $newest
    RETURN startNode(link) AS node
  }
  RETURN node, 0.0 AS score
    UNION ALL
  UNWIND $provisionIds AS provisionId
  CALL (provisionId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
    WHERE link.provisionId = provisionId AND link.newestKey > -1
    WITH link
    ORDER BY link.provisionId DESC, link.newestKey DESC
    LIMIT $newest
    MATCH (case:Case {id: link.caseId})
    RETURN case AS node
  }
  RETURN node, 0.0 AS score
}
WITH node, max(score) AS score, count(*) AS ways
RETURN node.id AS id, score
ORDER BY score DESC, ways DESC, id;
