// Purpose: join cases to the documents that they were read from, with the place of each in it.
// Parameters: rows: {caseId, documentId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (document:Document {id: row.documentId})
CREATE (case)-[link:READ_FROM]->(document)
SET link = row.properties
RETURN count(*) AS written;
