// Purpose: Court nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, name, level, code, aliases, origin, regionId, supervisedById
UNWIND $ids AS id
MATCH (court:Court {id: id})
RETURN
  court.id AS id,
  court.name AS name,
  court.level AS level,
  court.code AS code,
  court.aliases AS aliases,
  court.origin AS origin,
  court.regionId AS regionId,
  head(
    COLLECT {
      MATCH (court)-[:SUPERVISED_BY]->(next:Court)
      RETURN next.id
    }
  ) AS supervisedById;
