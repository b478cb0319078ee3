// Purpose: write pieces of the text of documents.
// Parameters: rows: {id, documentId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
MERGE (chunk:DocumentChunk {id: row.id})
SET chunk = row.properties
MERGE (chunk)-[:PART_OF]->(document)
RETURN count(*) AS written;
