// Purpose: keep what each source says of a case.
// Parameters: rows: {id, caseId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MERGE (source:CaseSource {id: row.id})
SET source = row.properties
MERGE (source)-[:DESCRIBES]->(case)
RETURN count(*) AS written;
