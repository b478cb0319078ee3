// Purpose: how many of some cases treat provisions in each way, the most first; a case may count for several.
// Parameters: ids, provisions, bases, treatments, positions (which applications count; null for any), limit
// Columns: value, name (null: the value says it), count
UNWIND $ids AS id
MATCH (case:Case {id: id})-[:HAS_RULING]->()-[link:APPLIES]->(provision)
WHERE
  ($provisions IS NULL OR provision.id IN $provisions) AND
  ($bases IS NULL OR link.basis IN $bases) AND
  ($treatments IS NULL OR link.treatment IN $treatments) AND
  ($positions IS NULL OR coalesce(link.position, 'UNKNOWN') IN $positions)
WITH link.treatment AS value, count(DISTINCT case) AS count
RETURN value, null AS name, count
ORDER BY count DESC, value
LIMIT $limit;
