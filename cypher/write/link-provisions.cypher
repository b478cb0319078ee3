// Purpose: put provisions under the provisions that contain them.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (provision:Provision {id: row.from})
MATCH (whole:Provision {id: row.to})
MERGE (provision)-[:PART_OF]->(whole)
RETURN count(*) AS written;
