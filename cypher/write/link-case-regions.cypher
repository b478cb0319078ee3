// Purpose: put cases into their regions.
// Parameters: rows: {caseId, regionId}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (region:Region {id: row.regionId})
CREATE (case)-[:LOCATED_IN]->(region)
RETURN count(*) AS written;
