// Purpose: where cases cite cases that are taken down, by id or by number, held or not.
// Parameters: listed (case ids and case numbers in normal form)
// Columns: from, referenceId, target, quote
CALL () {
  UNWIND $listed AS target
  RETURN 'reference:' + target AS referenceId
    UNION
  UNWIND $listed AS target
  MATCH (:Case {id: target})<-[link:CITES_CASE]-()
  RETURN DISTINCT link.referenceId AS referenceId
}
MATCH
  (citing:Case)-[words:REFERS_TO]->(reference:CaseReference {id: referenceId})
RETURN
  citing.id AS from,
  reference.id AS referenceId,
  reference.target AS target,
  words.quote AS quote
ORDER BY from, referenceId
LIMIT 100000;
