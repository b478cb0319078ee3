// Purpose: remove the Region nodes of the seeds that these no longer contain and nothing else needs.
// Parameters: keep (ids)
// Columns: removed
MATCH (region:Region)
WHERE
  region.origin = 'seeds' AND
  NOT region.id IN $keep AND
  NOT EXISTS {
  (region)<-[:LOCATED_IN]-()
  }
DETACH DELETE region
RETURN count(*) AS removed;
