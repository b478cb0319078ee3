// Purpose: the organs that cases name as taking part, with the words.
// Parameters: ids (of cases)
// Columns: parentId, id, capacity, evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:NAMES]->(organ:Organ)
RETURN
  id AS parentId,
  organ.id AS id,
  link.capacity AS capacity,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, id;
