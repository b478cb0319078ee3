// Purpose: how many cases apply each of some provisions.
// Parameters: ids
// Columns: id, count
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
RETURN id, coalesce(provision.precedentCount, 0) AS count;
