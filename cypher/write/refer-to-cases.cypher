// Purpose: keep what cases cite, whether the graph holds it or not.
// Parameters: rows: {caseId, referenceId, target, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MERGE (reference:CaseReference {id: row.referenceId})
SET reference.target = row.target
CREATE (case)-[link:REFERS_TO]->(reference)
SET link = row.properties
RETURN count(*) AS written;
