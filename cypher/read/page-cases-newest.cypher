// Purpose: a page of all cases, newest first.
// Parameters: from (the key to go on from), least (the least key that is wanted), limit
// Columns: key, caseId
MATCH (case:Case)
WHERE case.newestKey < $from AND case.newestKey >= $least
WITH case
ORDER BY case.newestKey DESC
LIMIT $limit
RETURN case.newestKey AS key, case.id AS caseId;
