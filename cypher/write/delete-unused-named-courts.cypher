// Purpose: remove the Court nodes that were made from a name and that nothing refers to any more.
// Parameters: origin (of courts that are known by name alone)
// Columns: removed
MATCH (court:Court)
WHERE
  court.origin = $origin AND
  NOT EXISTS {
  (court)<-[:MADE_BY|HEARD_BY|NAMES|ISSUED_BY|SUPERVISED_BY]-()
  }
DETACH DELETE court
RETURN count(*) AS removed;
