// Purpose: put regions into the regions that they are part of.
// Parameters: rows: {from, to}
// Columns: written
UNWIND $rows AS row
MATCH (region:Region {id: row.from})
MATCH (whole:Region {id: row.to})
CREATE (region)-[:PART_OF]->(whole)
RETURN count(*) AS written;
