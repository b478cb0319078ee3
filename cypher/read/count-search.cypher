// Purpose: how many nodes match a search.
// Parameters: words, names (Lucene queries built from escaped terms)
// Columns: count
CALL () {
  CALL
    db.index.fulltext.queryNodes(
      'search_words',
      $words
    )
    YIELD node, score
    WHERE score > 0
  RETURN node
    UNION
  CALL
    db.index.fulltext.queryNodes(
      'search_names',
      $names
    )
    YIELD node, score
    WHERE score > 0
  RETURN node
}
RETURN count(node) AS count;
