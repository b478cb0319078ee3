// Purpose: the case that one of whose rulings bears a number.
// Parameters: caseNumber (normal form)
// Columns: id
MATCH (ruling:Ruling)
WHERE ruling.caseNumber = $caseNumber
RETURN ruling.caseId AS id
ORDER BY id
LIMIT 1;
