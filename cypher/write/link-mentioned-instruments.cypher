// Purpose: join cases to instruments that they name without an article.
// Parameters: rows: {caseId, instrumentId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (instrument:Instrument {id: row.instrumentId})
CREATE (case)-[link:MENTIONS]->(instrument)
SET link = row.properties
RETURN count(*) AS written;
