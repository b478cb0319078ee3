// Purpose: remove the references to rules that no record names any more.
// Parameters: ids (of references)
UNWIND $ids AS id
MATCH (reference:RuleReference {id: id})
WHERE NOT EXISTS { (reference)<-[:REFERS_TO]-() }
DELETE reference;
