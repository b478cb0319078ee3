// Purpose: documents of which a part is missing.
// Parameters: limit
// Columns: id, name
MATCH (document:Document {complete: false})
RETURN document.id AS id, document.name AS name
ORDER BY id
LIMIT $limit;
