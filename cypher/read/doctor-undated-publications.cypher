// Purpose: publications without a date, so that their cases stand last in every order by date unless they have one themselves.
// Parameters: limit
// Columns: id, title
MATCH (publication:Publication)
WHERE publication.date IS NULL
RETURN publication.id AS id, publication.title AS title
ORDER BY id
LIMIT $limit;
