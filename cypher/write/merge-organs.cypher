// Purpose: name the organs that issue instruments.
// Parameters: rows: {instrumentId, organId, name}
// Columns: written
UNWIND $rows AS row
MERGE (organ:Organ {id: row.organId})
SET organ.name = row.name
WITH organ, row
MATCH (instrument:Instrument {id: row.instrumentId})
MERGE (instrument)-[:ISSUED_BY]->(organ)
RETURN count(*) AS written;
