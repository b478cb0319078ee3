// Purpose: the ids of the causes of action in which factors are mostly met.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (factor:Factor {id: id})
CALL (factor) {
  MATCH (factor)-[:TYPICAL_OF]->(child:CauseOfAction)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
