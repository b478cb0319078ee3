// Purpose: the instruments that cases name without an article, with the words.
// Parameters: ids (of cases)
// Columns: parentId, id, evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:MENTIONS]->(instrument:Instrument)
RETURN
  id AS parentId,
  instrument.id AS id,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, id;
