// Purpose: the ids of the cases that documents tell of, in the order of the text.
// Parameters: ids (of the nodes they hang off), limit
// Columns: parentId, id
UNWIND $ids AS id
CALL (id) {
  MATCH (case:Case)-[link:READ_FROM]->(:Document {id: id})
  RETURN case.id AS caseId, link.start AS start
  ORDER BY start
  LIMIT $limit
}
RETURN id AS parentId, caseId AS id
ORDER BY parentId, start;
