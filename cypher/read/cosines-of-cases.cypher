// Purpose: the cosine of a vector and those of some cases.
// Parameters: vector, ids
// Columns: id, cosine (from -1 to 1)
UNWIND $ids AS id
MATCH (case:Case {id: id})
WHERE case.embedding IS NOT NULL
RETURN
  id,
  2 *
  vector.similarity.cosine(case.embedding, [value IN $vector | toFloat(value)]) -
  1 AS cosine;
