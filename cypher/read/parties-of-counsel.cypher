// Purpose: the ids of the parties for whom counsel act.
// Parameters: ids (of the nodes they hang off)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (counsel:Counsel {id: id})-[:ACTED_FOR]->(party:Party)
RETURN id AS parentId, party.id AS id
ORDER BY parentId, party.id;
