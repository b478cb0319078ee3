// Purpose: make documents ready for their parts; what another version of the file or of the extractor left goes.
// Parameters: rows: {id, version, properties}
// Columns: written
UNWIND $rows AS row
MERGE (document:Document {id: row.id})
WITH document, row
CALL (document, row) {
  WITH document, row
  WHERE document.version IS NULL OR document.version <> row.version
  SET
    document = row.properties,
    document.version = row.version,
    document.complete = false
  WITH document
  MATCH (chunk:DocumentChunk {documentId: document.id})
  DETACH DELETE chunk
}
RETURN count(*) AS written;
