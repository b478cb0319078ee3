// Purpose: the ids of the sums of money of cases, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_AMOUNT]->(amount:Amount)
RETURN id AS parentId, amount.id AS id
ORDER BY parentId, link.order;
