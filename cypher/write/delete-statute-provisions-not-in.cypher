// Purpose: remove the provisions that an earlier text of an instrument made and this one lacks, unless a case holds them.
// Parameters: instrumentId, keep (ids)
// Columns: removed
MATCH (provision:Provision)
WHERE provision.instrumentId = $instrumentId AND provision.position > -1
WITH provision
WHERE
  provision.fromText = true AND
  NOT provision.id IN $keep AND
  NOT EXISTS {
  (provision)<-[:APPLIES|INTERPRETS]-()
  }
DETACH DELETE provision
RETURN count(*) AS removed;
