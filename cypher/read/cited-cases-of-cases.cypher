// Purpose: the cases that cases cite, those too that the graph does not hold.
// Parameters: ids (of cases)
// Columns: parentId, target (a case id or a case number), id (of the case; null where it is not held), treatment, evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[words:REFERS_TO]->(reference:CaseReference)
OPTIONAL MATCH (case)-[link:CITES_CASE]->(cited:Case)
WHERE link.referenceId = reference.id
RETURN
  id AS parentId,
  reference.target AS target,
  cited.id AS id,
  words.treatment AS treatment,
  words.quote AS quote,
  words.section AS section,
  words.start AS start,
  words.end AS end,
  words.source AS source
ORDER BY parentId, target, id;
