// Purpose: what a bulk import may meet: cases, their keys, documents, nodes that cases share, and the meeting keys of edited records; read as a stream.
// Columns: kind, value
CALL () {
  MATCH (case:Case)
  RETURN 'case' AS kind, case.id AS value
    UNION ALL
  MATCH (case:Case)
  RETURN 'key' AS kind, toString(case.newestKey) AS value
    UNION ALL
  MATCH (document:Document)
  RETURN 'document' AS kind, document.id AS value
    UNION ALL
  MATCH (node:Organ|CaseReference)
  RETURN 'shared' AS kind, node.id AS value
    UNION ALL
  MATCH (source:CaseSource {edited: true})
  RETURN 'meeting' AS kind, source.meetingKey AS value
}
RETURN kind, value;
