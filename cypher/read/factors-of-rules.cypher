// Purpose: the ids of the factors that rules turn on.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})-[:TURNS_ON]->(factor:Factor)
RETURN id AS parentId, factor.id AS id
ORDER BY parentId, factor.id;
