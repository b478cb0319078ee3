// Purpose: the ranks that a court gives: the ids of all courts, some thousands at most.
// Columns: rank
MATCH (court:Court)
RETURN court.id AS rank;
