// Purpose: a page of all cases, by title.
// Parameters: from (the key to go on from), limit
// Columns: key, caseId
MATCH (case:Case)
WHERE case.titleKey > $from
WITH case
ORDER BY case.titleKey
LIMIT $limit
RETURN case.titleKey AS key, case.id AS caseId;
