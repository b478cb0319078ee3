// Purpose: the ids of the publications that courts issue.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (court:Court {id: id})
CALL (court) {
  MATCH (court)<-[:ISSUED_BY]-(child:Publication)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
