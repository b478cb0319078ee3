// Purpose: a page of all cases, newest first.
// Parameters: from (the key to go on from), limit
// Columns: key, caseId
MATCH (case:Case)
WHERE case.newestKey < $from
WITH case
ORDER BY case.newestKey DESC
LIMIT $limit
RETURN case.newestKey AS key, case.id AS caseId;
