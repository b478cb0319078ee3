// Purpose: a page of the causes of action that pass a filter, in the order of the official list: by the number of the cause, of the one above it, or of the first below it.
// Parameters: from (the key to go on from), limit, roots (whether only those with none above), words (all in the name; null for any), meant (ids of causes that pass whatever their names), withCases (whether only those that a case has, themselves or through a cause below)
// Columns: key, id
MATCH (cause:CauseOfAction)
WHERE
  (NOT $roots OR cause.parentId IS NULL) AND
  ($words IS NULL OR
    cause.id IN $meant OR
    all(word IN $words WHERE cause.name CONTAINS word)) AND
  (NOT $withCases OR
    EXISTS {
    (cause)<-[:PART_OF*0..10]-(:CauseOfAction)<-[:HAS_CAUSE]-()
    })
CALL (cause) {
  OPTIONAL MATCH (cause)<-[:PART_OF*0..10]-(below:CauseOfAction)
  RETURN min(below.number) AS first
}
CALL (cause) {
  OPTIONAL MATCH (cause)-[:PART_OF*1..10]->(above:CauseOfAction)
  RETURN count(above) AS depth, max(above.number) AS under
}
WITH
  cause.id AS id,
  right('0000' + toString(coalesce(first, under, 99999)), 5) +
  '|' +
  toString(depth) +
  right('00' + toString(size(cause.id)), 3) +
  cause.id AS key
WHERE key > $from
WITH id, key
ORDER BY key
LIMIT $limit
RETURN key, id;
