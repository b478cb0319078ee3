// Purpose: how many of some cases are of each region, the most first; a region does not count for the one around it.
// Parameters: ids, limit
// Columns: value, name, count
UNWIND $ids AS id
MATCH (case:Case {id: id})
WITH case.regionId AS value
WHERE value IS NOT NULL
WITH value, count(*) AS count
ORDER BY count DESC, value
LIMIT $limit
MATCH (region:Region {id: value})
RETURN value, region.name AS name, count
ORDER BY count DESC, value;
