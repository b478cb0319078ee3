// Purpose: the ids of the rulings of cases, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_RULING]->(ruling:Ruling)
RETURN id AS parentId, ruling.id AS id
ORDER BY parentId, link.order;
