// Purpose: the citations of instruments by instruments in the order of their text, with the words.
// Parameters: ids (of citing instruments)
// Columns: parentId, id, raw, articles, evidence columns
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})-[link:CITES]->(cited:Instrument)
RETURN
  id AS parentId,
  cited.id AS id,
  link.raw AS raw,
  link.articles AS articles,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, link.order, id
LIMIT 2000;
