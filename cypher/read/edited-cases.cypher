// Purpose: those of some ids under which the graph holds an edited case, with what tells whether another record is the same case.
// Parameters: ids
// Columns: id, title, publicationId, publicationTitle, meetingKey
UNWIND $ids AS id
MATCH
  (source:CaseSource {id: 'source:' + id + '|records'})-[:DESCRIBES]->
  (case:Case)
OPTIONAL MATCH (publication:Publication {id: source.publicationId})
RETURN
  id,
  case.title AS title,
  source.publicationId AS publicationId,
  coalesce(publication.title, source.publicationId) AS publicationTitle,
  source.meetingKey AS meetingKey;
