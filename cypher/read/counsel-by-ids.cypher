// Purpose: Counsel nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, name, firm, rulingId, quote, section, start, end, source
UNWIND $ids AS id
MATCH (counsel:Counsel {id: id})
RETURN
  counsel.id AS id,
  counsel.caseId AS caseId,
  counsel.name AS name,
  counsel.firm AS firm,
  head(
    COLLECT {
      MATCH (counsel)-[:APPEARED_IN]->(next:Ruling)
      RETURN next.id
    }
  ) AS rulingId,
  counsel.quote AS quote,
  counsel.section AS section,
  counsel.start AS start,
  counsel.end AS end,
  counsel.source AS source;
