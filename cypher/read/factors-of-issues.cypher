// Purpose: the ids of the factors that questions in dispute turn on.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (issue:Issue {id: id})-[:TURNS_ON]->(factor:Factor)
RETURN id AS parentId, factor.id AS id
ORDER BY parentId, factor.id;
