// Purpose: remove the CauseOfAction nodes of the seeds that these no longer contain and nothing else needs.
// Parameters: keep (ids)
// Columns: removed
MATCH (cause:CauseOfAction)
WHERE
  cause.origin = 'seeds' AND
  NOT cause.id IN $keep AND
  NOT EXISTS {
  (cause)<-[:HAS_CAUSE]-()
  }
DETACH DELETE cause
RETURN count(*) AS removed;
