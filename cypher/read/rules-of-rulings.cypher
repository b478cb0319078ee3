// Purpose: the ids of the rule-principles of rulings, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})-[link:ESTABLISHES]->(rule:RulePrinciple)
RETURN id AS parentId, rule.id AS id
ORDER BY parentId, link.order;
