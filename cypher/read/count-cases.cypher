// Purpose: the number of all cases, from the count store.
// Columns: count
MATCH (case:Case)
RETURN count(case) AS count;
