// Purpose: remove what no case cites any more.
// Parameters: ids (of references)
UNWIND $ids AS id
MATCH (reference:CaseReference {id: id})
WHERE NOT EXISTS { (reference)<-[:REFERS_TO]-() }
DELETE reference;
