// Purpose: forget some of the kept counts, to count all cases anew.
// Parameters: limit
// Columns: removed
MATCH (kept:KeptCount)
WITH kept
LIMIT $limit
DELETE kept
RETURN count(*) AS removed;
