// Purpose: the cosine of a vector and those of some provisions.
// Parameters: vector, ids
// Columns: id, cosine (from -1 to 1)
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
WHERE provision.embedding IS NOT NULL
RETURN
  id,
  2 *
  vector.similarity.cosine(
    provision.embedding,
    [value IN $vector | toFloat(value)]
  ) -
  1 AS cosine;
