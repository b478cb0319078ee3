// Purpose: cases that have the publication and the title of a record from a source of the other kind; two are enough to be in doubt.
// Parameters: rows: {meetingKey, edited}
// Columns: meetingKey, caseId
UNWIND $rows AS row
CALL (row) {
  MATCH (source:CaseSource {meetingKey: row.meetingKey, edited: row.edited})
  RETURN DISTINCT source.caseId AS caseId
  LIMIT 2
}
RETURN row.meetingKey AS meetingKey, caseId;
