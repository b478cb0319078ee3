// Purpose: remove publications of imports that no case stands in any more.
// Parameters: ids
UNWIND $ids AS id
MATCH (publication:Publication {id: id})
WHERE
  publication.origin = 'import' AND
  NOT EXISTS {
  (publication)<-[:PUBLISHED_IN]-()
  }
DETACH DELETE publication;
