// Purpose: the provisions that the rulings of some nodes apply, with the grounds.
// Parameters: ids (of cases or rulings)
// Columns: parentId, caseId, rulingId, provisionId, treatment, position, grounds and evidence columns
UNWIND $ids AS id
MATCH
  (case:Case {id: id})-[:HAS_RULING]->
  (ruling:Ruling)-[link:APPLIES]->
  (provision:Provision)
RETURN
  id AS parentId,
  link.caseId AS caseId,
  ruling.id AS rulingId,
  provision.id AS provisionId,
  link.treatment AS treatment,
  link.position AS position,
  link.order AS order,
  link.basis AS basis,
  link.rationale AS rationale,
  link.assertedBy AS assertedBy,
  link.confidence AS confidence,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, link.order;
