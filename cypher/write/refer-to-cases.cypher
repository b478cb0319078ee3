// Purpose: keep what cases cite, whether the graph holds it or not; the first citation of a pair carries what pages go by.
// Parameters: rows: {caseId, referenceId, target, first, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MERGE (reference:CaseReference {id: row.referenceId})
SET reference.target = row.target
CREATE (case)-[link:REFERS_TO]->(reference)
SET link = row.properties
SET link.newestKey =
    CASE
      WHEN row.first THEN case.newestKey
    END
RETURN count(*) AS written;
