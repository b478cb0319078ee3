// Purpose: the number of all factors, from the count store.
// Columns: count
MATCH (factor:Factor)
RETURN count(factor) AS count;
