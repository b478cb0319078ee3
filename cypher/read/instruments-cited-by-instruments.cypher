// Purpose: the ids of the instruments that instruments cite, in the order of their text, each once.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})
CALL (instrument) {
  MATCH (instrument)-[link:CITES]->(child:Instrument)
  RETURN child.id AS childId, min(link.order) AS place
  ORDER BY place, childId
  LIMIT $limit
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place, id;
