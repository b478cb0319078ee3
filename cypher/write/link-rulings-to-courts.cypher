// Purpose: join rulings to the courts that made them.
// Parameters: rows: {rulingId, courtId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
MATCH (court:Court {id: row.courtId})
CREATE (ruling)-[link:MADE_BY]->(court)
SET link = row.properties
RETURN count(*) AS written;
