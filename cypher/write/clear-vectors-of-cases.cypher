// Purpose: remove vectors of cases, some at a time.
// Parameters: limit
// Columns: cleared
MATCH (case:Case)
WHERE case.embedding IS NOT NULL
WITH case
LIMIT $limit
REMOVE case.embedding, case.embeddedHash
RETURN count(case) AS cleared;
