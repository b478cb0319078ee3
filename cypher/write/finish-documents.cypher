// Purpose: say whether all of a document's text is there; documents without a case go, with their text.
// Parameters: ids
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  OPTIONAL MATCH (chunk:DocumentChunk {documentId: document.id})
  WITH document, sum(chunk.end - chunk.start) AS held
  SET document.complete = held = document.length
}
WITH document
WHERE NOT EXISTS { (document)<-[:READ_FROM]-() }
OPTIONAL MATCH (chunk:DocumentChunk {documentId: document.id})
DETACH DELETE chunk, document;
