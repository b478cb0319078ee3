// Purpose: what is said of some cases, except by the sources that speak of them anew.
// Parameters: rows: {caseId, sources}
// Columns: caseId, source, publicationId, hash, end, record (JSON)
UNWIND $rows AS row
MATCH (source:CaseSource {caseId: row.caseId})
WHERE NOT source.source IN row.sources
RETURN
  source.caseId AS caseId,
  source.source AS source,
  source.publicationId AS publicationId,
  source.hash AS hash,
  source.end AS end,
  source.record AS record;
