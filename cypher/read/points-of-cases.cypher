// Purpose: the points that cases decide, questions first: for whom, and the factors and rules on which they turn.
// Parameters: ids (of cases)
// Columns: parentId, id, kind, text, answer, side, factorIds, ruleIds
UNWIND $ids AS caseId
CALL (caseId) {
  MATCH (:Case {id: caseId})-[link:RAISES]->(issue:Issue)
  RETURN
    'ISSUE' AS kind,
    link.order AS place,
    issue.id AS id,
    issue.question AS text,
    issue.answer AS answer,
    issue.decidedFor AS side,
    COLLECT {
      MATCH (issue)-[:TURNS_ON]->(factor:Factor)
      RETURN factor.id
      ORDER
      BY
      factor.id
    } AS factorIds,
    COLLECT {
      MATCH (issue)-[:DECIDED_BY]->(rule:RulePrinciple)
      RETURN rule.id
      ORDER
      BY
      rule.id
    } AS ruleIds
    UNION ALL
  MATCH
    (:Case {id: caseId})-[:HAS_RULING]->
    (:Ruling)-[link:ESTABLISHES]->
    (rule:RulePrinciple)
  RETURN
    'RULE' AS kind,
    link.order AS place,
    rule.id AS id,
    rule.statement AS text,
    null AS answer,
    rule.favours AS side,
    COLLECT {
      MATCH (rule)-[:TURNS_ON]->(factor:Factor)
      RETURN factor.id
      ORDER
      BY
      factor.id
    } AS factorIds,
    [] AS ruleIds
}
RETURN caseId AS parentId, id, kind, text, answer, side, factorIds, ruleIds
ORDER BY parentId, kind, place, id;
