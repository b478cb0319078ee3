// Purpose: join parties to the rulings in which they appear, with their role there.
// Parameters: rows: {partyId, rulingId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (party:Party {id: row.partyId})
MATCH (ruling:Ruling {id: row.rulingId})
CREATE (party)-[link:APPEARS_IN]->(ruling)
SET link = row.properties
RETURN count(*) AS written;
