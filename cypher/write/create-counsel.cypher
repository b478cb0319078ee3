// Purpose: write who appeared for parties in rulings.
// Parameters: rows: {rulingId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
CREATE (counsel:Counsel {id: row.properties.id})-[:APPEARED_IN]->(ruling)
SET counsel = row.properties
RETURN count(*) AS written;
