// Purpose: the ids of the issues of cases, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:RAISES]->(issue:Issue)
RETURN id AS parentId, issue.id AS id
ORDER BY parentId, link.order;
