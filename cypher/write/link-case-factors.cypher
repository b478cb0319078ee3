// Purpose: join cases to the factors that they exhibit.
// Parameters: rows: {caseId, factorId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (factor:Factor {id: row.factorId})
CREATE (case)-[link:EXHIBITS]->(factor)
SET link = row.properties
SET link.newestKey = case.newestKey
RETURN count(*) AS written;
