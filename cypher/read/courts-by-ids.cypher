// Purpose: Court nodes by their ids.
// Parameters: ids
// Columns: id, name, level, code, aliases, regionId, origin and the ids of what they point to
UNWIND $ids AS id
MATCH (court:Court {id: id})
RETURN
  court.id AS id,
  court.name AS name,
  court.level AS level,
  court.code AS code,
  court.aliases AS aliases,
  court.regionId AS regionId,
  court.origin AS origin,
  head(
    COLLECT {
      MATCH (court)-[:SUPERVISED_BY]->(above:Court)
      RETURN above.id
    }
  ) AS supervisedById;
