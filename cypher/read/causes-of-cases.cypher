// Purpose: the ids of the causes of action of cases, in the order of the record.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_CAUSE]->(cause:CauseOfAction)
RETURN id AS parentId, cause.id AS id
ORDER BY parentId, link.order;
