// Purpose: the factors that factors are easily confused with, and what tells them apart.
// Parameters: ids (of factors)
// Columns: parentId, id, difference
UNWIND $ids AS id
MATCH (factor:Factor {id: id})-[link:DISTINGUISHED_FROM]->(other:Factor)
RETURN id AS parentId, other.id AS id, link.difference AS difference
ORDER BY parentId, id;
