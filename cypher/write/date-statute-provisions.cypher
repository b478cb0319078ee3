// Purpose: give the provisions that only a text has the days of their article, and of the instrument where the article is one of
// them.
// Parameters: instrumentIds
UNWIND $instrumentIds AS instrumentId
MATCH (instrument:Instrument {id: instrumentId})
MATCH (provision:Provision)
WHERE provision.instrumentId = instrumentId AND provision.position > -1
WITH instrument, provision
WHERE
  provision.fromText = true AND
  provision.kind IN ['ARTICLE', 'PARAGRAPH', 'ITEM']
OPTIONAL MATCH (provision)-[:PART_OF*1..2]->(article:Provision)
WHERE article.kind = 'ARTICLE' AND article.fromText IS NULL
WITH provision, coalesce(article, instrument) AS dated, article IS NULL AS whole
SET
  provision.validFrom =
    CASE
      WHEN whole THEN dated.effectiveFrom
      ELSE dated.validFrom
    END,
  provision.validTo =
    CASE
      WHEN whole THEN dated.effectiveTo
      ELSE dated.validTo
    END;
