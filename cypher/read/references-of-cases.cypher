// Purpose: what some cases cite, before they are written anew or removed.
// Parameters: ids
// Columns: id (of the reference)
UNWIND $ids AS id
MATCH (:Case {id: id})-[:REFERS_TO]->(reference:CaseReference)
RETURN DISTINCT reference.id AS id;
