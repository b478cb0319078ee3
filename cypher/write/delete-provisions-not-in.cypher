// Purpose: remove the provisions of an instrument that its record no longer contains, unless a text or a case holds them.
// Parameters: instrumentId, keep (ids)
// Columns: removed
MATCH (provision:Provision)
WHERE provision.instrumentId = $instrumentId AND provision.position > -1
WITH provision
WHERE
  NOT provision.id IN $keep AND
  provision.text IS NULL AND
  NOT EXISTS {
  (provision)<-[:APPLIES|INTERPRETS]-()
  }
DETACH DELETE provision
RETURN count(*) AS removed;
