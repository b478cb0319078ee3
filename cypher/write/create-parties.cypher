// Purpose: write the parties of cases: one node a case and a name, never shared between cases.
// Parameters: rows: {caseId, properties, link}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
CREATE (case)-[link:HAS_PARTY]->(party:Party {id: row.properties.id})
SET party = row.properties, link = row.link
RETURN count(*) AS written;
