// Purpose: a page of all courts in their order.
// Parameters: from (the key to go on from), limit
// Columns: key, id
MATCH (court:Court)
WHERE court.listKey > $from
WITH court
ORDER BY court.listKey
LIMIT $limit
RETURN court.listKey AS key, court.id AS id;
