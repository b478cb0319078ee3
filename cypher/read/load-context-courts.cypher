// Purpose: the courts, for the transformation of cases.
// Columns: id, name, aliases, level, regionId
MATCH (court:Court)
RETURN
  court.id AS id,
  court.name AS name,
  court.aliases AS aliases,
  court.level AS level,
  court.regionId AS regionId;
