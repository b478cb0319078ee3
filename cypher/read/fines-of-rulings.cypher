// Purpose: the ids of the fines that rulings impose, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})-[:IMPOSES]->(amount:Amount)
RETURN id AS parentId, amount.id AS id
ORDER BY parentId, amount.order;
