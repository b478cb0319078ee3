// Purpose: the ids of the rule-principles of cases, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH
  (case:Case {id: id})-[:HAS_RULING]->
  (:Ruling)-[link:ESTABLISHES]->
  (rule:RulePrinciple)
RETURN id AS parentId, rule.id AS id
ORDER BY parentId, link.order;
