// Purpose: Event nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, kind, date, label, partyId, quote, section, start, end, source
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN
  event.id AS id,
  event.caseId AS caseId,
  event.kind AS kind,
  event.date AS date,
  event.label AS label,
  head(
    COLLECT {
      MATCH (event)-[:OF_PARTY]->(next:Party)
      RETURN next.id
    }
  ) AS partyId,
  event.quote AS quote,
  event.section AS section,
  event.start AS start,
  event.end AS end,
  event.source AS source;
