// Purpose: join cases to organs that they name as taking part.
// Parameters: rows: {caseId, organId, name, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MERGE (organ:Organ {id: row.organId})
  ON CREATE SET organ.name = row.name
CREATE (case)-[link:NAMES]->(organ)
SET link = row.properties
RETURN count(*) AS written;
