// Purpose: which kinds of releases have cases in the graph.
// Columns: kind
MATCH (publication:Publication)
WHERE
  EXISTS {
    MATCH (:Case)-[:PUBLISHED_IN]->(publication)
  }
RETURN DISTINCT publication.kind AS kind
ORDER BY kind
LIMIT 100;
