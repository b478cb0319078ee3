// Purpose: put the topmost provisions into their instruments.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (provision:Provision {id: row.from})
MATCH (instrument:Instrument {id: row.to})
MERGE (provision)-[:PART_OF]->(instrument)
RETURN count(*) AS written;
