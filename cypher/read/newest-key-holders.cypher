// Purpose: which of some keys are held, and by which case.
// Parameters: keys
// Columns: key, id
UNWIND $keys AS key
MATCH (case:Case {newestKey: key})
RETURN key, case.id AS id;
