// Purpose: the ids of who appeared for parties in rulings, in the order of the document.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})<-[:APPEARED_IN]-(counsel:Counsel)
RETURN id AS parentId, counsel.id AS id
ORDER BY parentId, counsel.order;
