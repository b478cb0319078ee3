// Purpose: join an instrument to the one it replaces.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (instrument:Instrument {id: row.from})
MATCH (predecessor:Instrument {id: row.to})
MERGE (instrument)-[:SUCCEEDS]->(predecessor)
RETURN count(*) AS written;
