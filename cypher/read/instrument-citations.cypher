// Purpose: the citations of instruments by instruments, with the words.
// Parameters: ids (of citing instruments)
// Columns: parentId, id, raw, evidence columns
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})-[link:CITES]->(cited:Instrument)
RETURN
  id AS parentId,
  cited.id AS id,
  link.raw AS raw,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, id
LIMIT 2000;
