// Purpose: the courts, for the transformation of cases.
// Columns: id, level, regionId
MATCH (court:Court)
RETURN court.id AS id, court.level AS level, court.regionId AS regionId;
