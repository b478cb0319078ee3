// Purpose: join rulings to the rulings that they review.
// Parameters: rows: {rulingId, reviewedId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
MATCH (reviewed:Ruling {id: row.reviewedId})
CREATE (ruling)-[link:REVIEWS]->(reviewed)
SET link = row.properties
RETURN count(*) AS written;
