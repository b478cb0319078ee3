// Purpose: the provinces of which the graph holds no case, their cities included.
// Parameters: limit
// Columns: id, name
MATCH (region:Region)
WHERE region.code ENDS WITH '0000' AND region.code <> '100000'
WITH
  region,
  EXISTS {
    MATCH (inner:Region)-[:PART_OF*0..3]->(region)
    MATCH (case:Case {regionId: inner.id})
  } AS held
WHERE NOT held
RETURN region.id AS id, region.name AS name
ORDER BY region.code
LIMIT $limit;
