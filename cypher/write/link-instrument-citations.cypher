// Purpose: join an instrument to the instruments that it cites, with the words.
// Parameters: rows: {from, to, properties}
// Columns: written
UNWIND $rows AS row
MATCH (instrument:Instrument {id: row.from})
MATCH (cited:Instrument {id: row.to})
CREATE (instrument)-[link:CITES]->(cited)
SET link = row.properties
RETURN count(*) AS written;
