// Purpose: put courts into their regions.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (court:Court {id: row.from})
MATCH (region:Region {id: row.to})
CREATE (court)-[:LOCATED_IN]->(region)
RETURN count(*) AS written;
