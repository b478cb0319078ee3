// Purpose: the text of a document by its offsets.
CREATE INDEX document_chunk_place IF NOT EXISTS
FOR (node:DocumentChunk)
ON (node.documentId, node.start);
