// Purpose: join cases to courts that they name without a ruling of theirs.
// Parameters: rows: {caseId, courtId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (court:Court {id: row.courtId})
CREATE (case)-[link:NAMES]->(court)
SET link = row.properties
RETURN count(*) AS written;
