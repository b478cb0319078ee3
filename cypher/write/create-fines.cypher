// Purpose: write the fines that rulings impose.
// Parameters: rows: {rulingId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
CREATE (ruling)-[:IMPOSES]->(amount:Amount {id: row.properties.id})
SET amount = row.properties
RETURN count(*) AS written;
