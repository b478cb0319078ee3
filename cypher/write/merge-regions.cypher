// Purpose: write regions and their place in the tree.
// Parameters: rows: {id, properties, partOf}
UNWIND $rows AS row
MERGE (region:Region {id: row.id})
SET region = row.properties
WITH region, row
OPTIONAL MATCH (region)-[old:PART_OF]->()
DELETE old
WITH DISTINCT region, row
MATCH (whole:Region {id: row.partOf})
CREATE (region)-[:PART_OF]->(whole);
