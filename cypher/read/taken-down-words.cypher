// Purpose: the stored pieces of documents in which cases stand that are taken down.
// Parameters: ids
// Columns: documentId, chunk (the piece's element id), chunkStart, text, start, end (of the case in its document)
UNWIND $ids AS id
MATCH
  (:Case {id: id})-[part:READ_FROM]->
  (document:Document)<-[:PART_OF]-
  (chunk:DocumentChunk)
WHERE chunk.start < part.end AND chunk.end > part.start
RETURN
  document.id AS documentId,
  elementId(chunk) AS chunk,
  chunk.start AS chunkStart,
  chunk.text AS text,
  part.start AS start,
  part.end AS end
ORDER BY chunk, start;
