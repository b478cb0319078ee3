// Purpose: the ids of the provisions that govern factors, in the order of their texts.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (factor:Factor {id: id})
CALL (factor) {
  MATCH (factor)-[:GOVERNED_BY]->(child:Provision)
  RETURN
    child.id AS childId,
    child.instrumentId AS instrument,
    child.position AS place
  ORDER BY instrument, place
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, instrument, place;
