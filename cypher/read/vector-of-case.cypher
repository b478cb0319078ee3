// Purpose: the vector of a case.
// Parameters: id
// Columns: vector (null where it has none)
MATCH (case:Case {id: $id})
RETURN case.embedding AS vector;
