// Purpose: the cases that stand in some spans of documents, in the order of the text.
// Parameters: rows: {key, documentId, from, to}, limit (of each span)
// Columns: key, id
UNWIND $rows AS row
CALL (row) {
  MATCH (case:Case)-[link:READ_FROM]->(:Document {id: row.documentId})
  WHERE link.start < row.to AND link.end > row.from
  RETURN case.id AS id, link.start AS start
  ORDER BY start, id
  LIMIT $limit
}
RETURN row.key AS key, id
ORDER BY key, start, id;
