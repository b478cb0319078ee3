// Purpose: the factors that cases exhibit, with the grounds.
// Parameters: ids (of cases)
// Columns: parentId, id, finding, workedFor, grounds and evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:EXHIBITS]->(factor:Factor)
RETURN
  id AS parentId,
  factor.id AS id,
  link.finding AS finding,
  link.workedFor AS workedFor,
  link.basis AS basis,
  link.rationale AS rationale,
  link.assertedBy AS assertedBy,
  link.confidence AS confidence,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, link.basis, id;
