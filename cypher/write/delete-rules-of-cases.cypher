// Purpose: remove the rules that only cases establish which are about to be written anew or removed, however often these list them.
// Parameters: ids (of cases)
UNWIND $ids AS id
MATCH
  (:Case {id: id})-[:HAS_RULING]->(:Ruling)-[:ESTABLISHES]->(rule:RulePrinciple)
WITH DISTINCT rule
WHERE
  NOT EXISTS {
    MATCH (rule)<-[other:ESTABLISHES]-()
    WHERE NOT other.caseId IN $ids
  }
DETACH DELETE rule;
