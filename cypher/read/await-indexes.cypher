// Purpose: wait until every index is online.
// Parameters: seconds (how long at most)
CALL db.awaitIndexes($seconds);
