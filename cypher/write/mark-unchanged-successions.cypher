// Purpose: call a rule the same where its provision and the one that follows it have the same text and no record compares them;
// taken back where a text has changed.
// Parameters: instrumentIds, note (the reason)
UNWIND $instrumentIds AS instrumentId
MATCH (provision:Provision)
WHERE provision.instrumentId = instrumentId AND provision.position > -1
MATCH (provision)-[link:SUCCEEDS]-(other:Provision)
WHERE link.change IS NULL OR link.fromText = true
WITH DISTINCT link, provision.text = other.text AS same
SET
  link.change =
    CASE
      WHEN same THEN 'SAME'
    END,
  link.note =
    CASE
      WHEN same THEN $note
    END,
  link.basis =
    CASE
      WHEN same THEN 'INFERRED'
    END,
  link.fromText =
    CASE
      WHEN same THEN true
    END;
