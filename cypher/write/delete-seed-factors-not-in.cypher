// Purpose: remove the Factor nodes of the seeds that these no longer contain and nothing else needs.
// Parameters: keep (ids)
// Columns: removed
MATCH (factor:Factor)
WHERE
  factor.origin = 'seeds' AND
  NOT factor.id IN $keep AND
  NOT EXISTS {
  (factor)<-[:EXHIBITS]-()
  }
DETACH DELETE factor
RETURN count(*) AS removed;
