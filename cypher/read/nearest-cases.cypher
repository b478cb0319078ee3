// Purpose: cases whose vectors are nearest to one.
// Parameters: vector, limit
// Columns: id
CALL
  db.index.vector.queryNodes(
    'cases_by_meaning',
    $limit,
    [value IN $vector | toFloat(value)]
  )
  YIELD node, score
RETURN node.id AS id
ORDER BY score DESC, id;
