// Purpose: remove cases whose parts are gone already.
// Parameters: ids
UNWIND $ids AS id
MATCH (case:Case {id: id})
DETACH DELETE case;
