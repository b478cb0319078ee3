// Purpose: the number of all courts, from the count store.
// Columns: count
MATCH (court:Court)
RETURN count(court) AS count;
