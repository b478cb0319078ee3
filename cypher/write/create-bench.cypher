// Purpose: write who sat on rulings.
// Parameters: rows: {rulingId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
CREATE (member:BenchMember {id: row.properties.id})-[:SAT_ON]->(ruling)
SET member = row.properties
RETURN count(*) AS written;
