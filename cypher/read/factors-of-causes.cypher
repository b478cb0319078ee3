// Purpose: the ids of the factors that are mostly met in causes of action.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (cause:CauseOfAction {id: id})
CALL (cause) {
  MATCH (cause)<-[:TYPICAL_OF]-(child:Factor)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
