// Purpose: the ids of the factors that provisions govern.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
CALL (provision) {
  MATCH (provision)<-[:GOVERNED_BY]-(child:Factor)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
