// Purpose: the cases whose rulings bear some numbers, all numbers in one statement.
// Parameters: caseNumbers (normal form)
// Columns: caseNumber, id
UNWIND $caseNumbers AS caseNumber
MATCH (ruling:Ruling)
WHERE ruling.caseNumber = caseNumber
RETURN DISTINCT caseNumber, ruling.caseId AS id
ORDER BY caseNumber, id
LIMIT 10000;
