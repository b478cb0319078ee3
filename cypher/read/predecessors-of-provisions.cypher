// Purpose: the ids of the provisions that provisions follow.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
CALL (provision) {
  MATCH (provision)-[:SUCCEEDS]->(child:Provision)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
