// Purpose: how many nodes match a search; of each index so many are looked at.
// Parameters: words, names (Lucene queries built from escaped terms), most
// Columns: count, longest (how many the index with more of them gave)
CALL () {
  CALL
    db.index.fulltext.queryNodes(
      'search_words',
      $words,
      {limit: $most}
    )
    YIELD node, score
    WHERE score > 0
  RETURN node, 1 AS ofWords, 0 AS ofNames
    UNION ALL
  CALL
    db.index.fulltext.queryNodes(
      'search_names',
      $names,
      {limit: $most}
    )
    YIELD node, score
    WHERE score > 0
  RETURN node, 0 AS ofWords, 1 AS ofNames
}
WITH
  count(DISTINCT node) AS count,
  sum(ofWords) AS ofWords,
  sum(ofNames) AS ofNames
RETURN
  count,
  CASE
    WHEN ofWords > ofNames THEN ofWords
    ELSE ofNames
  END AS longest;
