// Purpose: how many of some cases apply provisions on each basis, the most first; a case may count for both.
// Parameters: ids, provisions, bases, treatments, positions (which applications count; null for any), limit
// Columns: value, name (null: the value says it), count
UNWIND $ids AS id
MATCH (case:Case {id: id})-[:HAS_RULING]->()-[link:APPLIES]->(provision)
WHERE
  ($provisions IS NULL OR provision.id IN $provisions) AND
  ($bases IS NULL OR link.basis IN $bases) AND
  ($treatments IS NULL OR link.treatment IN $treatments) AND
  ($positions IS NULL OR coalesce(link.position, 'UNKNOWN') IN $positions)
WITH link.basis AS value, count(DISTINCT case) AS count
RETURN value, null AS name, count
ORDER BY count DESC, value
LIMIT $limit;
