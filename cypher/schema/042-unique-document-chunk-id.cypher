// Purpose: a piece of a document's text is there once.
CREATE CONSTRAINT document_chunk_id IF NOT EXISTS
FOR (node:DocumentChunk)
REQUIRE node.id IS UNIQUE;
