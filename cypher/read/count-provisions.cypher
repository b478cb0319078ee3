// Purpose: the number of all provisions, from the count store.
// Columns: count
MATCH (provision:Provision)
RETURN count(provision) AS count;
