// Purpose: put local instruments into their regions.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (instrument:Instrument {id: row.from})
MATCH (region:Region {id: row.to})
CREATE (instrument)-[:LOCATED_IN]->(region)
RETURN count(*) AS written;
