// Purpose: what the records of some cases say of their rules and others, before the cases are written anew or removed.
// Parameters: ids (of cases)
// Columns: ruleId (the case's own), referenceId
UNWIND $ids AS id
MATCH (:Case {id: id})-[words:REFERS_TO]->(reference:RuleReference)
RETURN DISTINCT words.ruleId AS ruleId, reference.id AS referenceId;
