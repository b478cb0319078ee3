// Purpose: Amount nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, kind, item, label, value, currency, text, approximate, date, partyId, quote, section, start, end, source
UNWIND $ids AS id
MATCH (amount:Amount {id: id})
RETURN
  amount.id AS id,
  amount.caseId AS caseId,
  amount.kind AS kind,
  amount.item AS item,
  amount.label AS label,
  amount.value AS value,
  amount.currency AS currency,
  amount.text AS text,
  amount.approximate AS approximate,
  amount.date AS date,
  head(
    COLLECT {
      MATCH (amount)-[:OF_PARTY]->(next:Party)
      RETURN next.id
    }
  ) AS partyId,
  amount.quote AS quote,
  amount.section AS section,
  amount.start AS start,
  amount.end AS end,
  amount.source AS source;
