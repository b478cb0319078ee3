// Purpose: the pieces of documents in which some spans of their text stand.
// Parameters: rows: {key, documentId, from, to, chunk (the longest piece)}
// Columns: key, start, text
UNWIND $rows AS row
MATCH (chunk:DocumentChunk)
WHERE
  chunk.documentId = row.documentId AND
  chunk.start >= row.from - row.chunk AND
  chunk.start < row.to
RETURN row.key AS key, chunk.start AS start, chunk.text AS text
ORDER BY key, start;
