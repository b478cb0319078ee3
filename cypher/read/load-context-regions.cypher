// Purpose: the regions, for the transformation of cases.
// Columns: id, name
MATCH (region:Region)
RETURN region.id AS id, region.name AS name;
