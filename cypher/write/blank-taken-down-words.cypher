// Purpose: store pieces of documents anew, with the words of cases that are taken down blanked.
// Parameters: rows: {chunk (element id), text}
// Columns: written
UNWIND $rows AS row
MATCH (chunk:DocumentChunk)
WHERE elementId(chunk) = row.chunk
SET chunk.text = row.text
RETURN count(*) AS written;
