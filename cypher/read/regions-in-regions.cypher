// Purpose: the ids of the regions inside regions.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (region:Region {id: id})
CALL (region) {
  MATCH (region)<-[:PART_OF]-(child:Region)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
