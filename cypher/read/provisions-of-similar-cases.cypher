// Purpose: the provisions that some cases apply.
// Parameters: ids (of cases), limit
// Columns: provisionId, caseId
UNWIND $ids AS id
MATCH
  (:Case {id: id})-[:HAS_RULING]->(:Ruling)-[:APPLIES]->(provision:Provision)
RETURN DISTINCT provision.id AS provisionId, id AS caseId
ORDER BY caseId, provisionId
LIMIT $limit;
