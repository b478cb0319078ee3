// Purpose: cases with what the comparison of cases looks at: words by section, factors, applied provisions, causes.
// Parameters: ids
// Columns: id, title, facts, issues, rules, reasoning (words), factorIds, areFactorsStated, provisionIds, causeIds
UNWIND $ids AS id
MATCH (case:Case {id: id})
RETURN
  case.id AS id,
  case.searchTitle AS title,
  case.searchFacts AS facts,
  case.searchIssues AS issues,
  case.searchRules AS rules,
  case.searchReasoning AS reasoning,
  COLLECT {
    MATCH (case)-[link:EXHIBITS]->(factor:Factor)
    WHERE coalesce(link.finding, 'FOUND') = 'FOUND'
    RETURN factor.id
    ORDER
    BY
    factor.id
  } AS factorIds,
  EXISTS {
    MATCH (case)-[link:EXHIBITS]->(:Factor)
    WHERE link.basis = 'CITED' OR NOT link.assertedBy STARTS WITH 'leian-'
  } AS areFactorsStated,
  COLLECT {
    MATCH (case)-[:HAS_RULING]->(:Ruling)-[:APPLIES]->(provision:Provision)
    RETURN DISTINCT provision.id AS provisionId
    ORDER
    BY
    provisionId
  } AS provisionIds,
  COLLECT {
    MATCH (case)-[:HAS_CAUSE]->(cause:CauseOfAction)
    RETURN cause.id
    ORDER
    BY
    cause.id
  } AS causeIds;
