// Purpose: the ids of the parts of provisions in the order of the text.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
CALL (provision) {
  MATCH (provision)<-[:PART_OF]-(child:Provision)
  RETURN child.id AS childId, child.position AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
