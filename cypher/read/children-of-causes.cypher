// Purpose: the causes of action right below some, in the order of the official list.
// Parameters: ids (of the nodes they hang off), limit (of each)
// Columns: parentId, id
UNWIND $ids AS parentId
MATCH (above:CauseOfAction {id: parentId})
CALL (above) {
  MATCH (above)<-[:PART_OF]-(cause:CauseOfAction)
  CALL (cause) {
    MATCH (cause)<-[:PART_OF*0..10]-(below:CauseOfAction)
    RETURN min(below.number) AS first
  }
  WITH cause.id AS id, coalesce(first, 99999) AS first
  ORDER BY first, size(id), id
  LIMIT $limit
  RETURN first, id
}
RETURN parentId, id
ORDER BY parentId, first, size(id), id;
