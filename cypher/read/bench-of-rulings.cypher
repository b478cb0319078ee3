// Purpose: the ids of who sat on rulings, in the order of the document.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})<-[:SAT_ON]-(member:BenchMember)
RETURN id AS parentId, member.id AS id
ORDER BY parentId, member.order;
