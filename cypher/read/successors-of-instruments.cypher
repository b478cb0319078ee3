// Purpose: the ids of the instruments that replace instruments.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})
CALL (instrument) {
  MATCH (instrument)<-[:SUCCEEDS]-(child:Instrument)
  RETURN child.id AS childId, child.id AS place
  ORDER BY place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place;
