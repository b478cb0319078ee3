// Purpose: remove the Court nodes of the seeds that these no longer contain and nothing else needs.
// Parameters: keep (ids)
// Columns: removed
MATCH (court:Court)
WHERE
  court.origin = 'seeds' AND
  NOT court.id IN $keep AND
  NOT EXISTS {
  (court)<-[:MADE_BY|HEARD_BY|NAMES|ISSUED_BY]-()
  }
DETACH DELETE court
RETURN count(*) AS removed;
