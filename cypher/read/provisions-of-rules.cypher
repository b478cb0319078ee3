// Purpose: the ids of the provisions that rule-principles interpret.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})-[:INTERPRETS]->(provision:Provision)
RETURN id AS parentId, provision.id AS id
ORDER BY parentId, provision.id;
