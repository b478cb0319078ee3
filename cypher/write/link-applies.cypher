// Purpose: join rulings to the provisions that they apply, with evidence and, for the first of a case, the sort keys.
// Parameters: rows: {caseId, rulingId, provisionId, keyed, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (ruling:Ruling {id: row.rulingId})
MATCH (provision:Provision {id: row.provisionId})
CREATE (ruling)-[link:APPLIES]->(provision)
SET link = row.properties
SET link.newestKey =
    CASE
      WHEN row.keyed THEN case.newestKey
    END
RETURN count(*) AS written;
