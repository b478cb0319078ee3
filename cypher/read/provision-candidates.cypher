// Purpose: articles whose words answer a query best, among those that may have been in force on a date; never a draft.
// Parameters: words (a Lucene query built from escaped terms), begunBy (the last day of the date), endedBefore (its first day: what
// ended before it is left out; null where former law is wanted too), pool (how many are looked at), limit
// Columns: id
CALL
  db.index.fulltext.queryNodes(
    'search_words',
    $words,
    {limit: $pool}
  )
  YIELD node, score
WITH node, score
MATCH (node:Provision {kind: 'ARTICLE'})
MATCH (instrument:Instrument {id: node.instrumentId})
WHERE
  instrument.kind <> 'DRAFT' AND
  // A tilde sorts behind every day of a partial date.
  ($endedBefore IS NULL OR
    node.validTo IS NULL OR
    node.validTo + '~' >= $endedBefore) AND
  coalesce(node.validFrom, instrument.date, '') <= $begunBy
RETURN node.id AS id, score
ORDER BY score DESC, id
LIMIT $limit;
