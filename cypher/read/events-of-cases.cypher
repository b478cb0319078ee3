// Purpose: the ids of the dated events of cases, in their order.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_EVENT]->(event:Event)
RETURN id AS parentId, event.id AS id
ORDER BY parentId, link.order;
