// Purpose: of some cases those that sources speak of, except by the sources that speak of them anew.
// Parameters: rows: {caseId, sources}
// Columns: caseId
UNWIND $rows AS row
CALL (row) {
  MATCH (source:CaseSource {caseId: row.caseId})
  WHERE NOT source.source IN row.sources
  RETURN source.caseId AS caseId
  LIMIT 1
}
RETURN caseId;
