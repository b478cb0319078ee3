// Purpose: put the topmost provisions into their instruments.
// Parameters: rows: {from, to}
UNWIND $rows AS row
MATCH (provision:Provision {id: row.from})
MATCH (instrument:Instrument {id: row.to})
MERGE (provision)-[:PART_OF]->(instrument);
