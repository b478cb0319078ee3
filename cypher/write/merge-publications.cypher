// Purpose: write publications and the courts that issue them.
// Parameters: rows: {id, properties, courtId}
UNWIND $rows AS row
MERGE (publication:Publication {id: row.id})
SET publication = row.properties
WITH publication, row
OPTIONAL MATCH (publication)-[old:ISSUED_BY]->()
DELETE old
WITH DISTINCT publication, row
MATCH (court:Court {id: row.courtId})
CREATE (publication)-[:ISSUED_BY]->(court);
