// Purpose: a page of all factors by id.
// Parameters: from (the key to go on from), limit
// Columns: key, id
MATCH (factor:Factor)
WHERE factor.id > $from
WITH factor
ORDER BY factor.id
LIMIT $limit
RETURN factor.id AS key, factor.id AS id;
