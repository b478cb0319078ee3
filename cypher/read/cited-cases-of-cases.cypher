// Purpose: the cases that cases cite.
// Parameters: ids (of cases)
// Columns: parentId, id, treatment, evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:CITES_CASE]->(cited:Case)
RETURN
  id AS parentId,
  cited.id AS id,
  link.treatment AS treatment,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, id;
