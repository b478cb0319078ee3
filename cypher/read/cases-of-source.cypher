// Purpose: the ids of the cases that a source tells of, in pages.
// Parameters: source, after, limit
// Columns: id, recordId (the id that the record gives itself)
MATCH (source:CaseSource {source: $source})
WHERE source.caseId > $after
WITH source
ORDER BY source.source, source.caseId
LIMIT $limit
RETURN source.caseId AS id, source.recordId AS recordId;
