// Purpose: the ids of the rules that decide questions in dispute.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (issue:Issue {id: id})-[:DECIDED_BY]->(rule:RulePrinciple)
RETURN id AS parentId, rule.id AS id
ORDER BY parentId, rule.id;
