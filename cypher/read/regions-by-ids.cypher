// Purpose: Region nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, name, nameEn, code, partOfId
UNWIND $ids AS id
MATCH (region:Region {id: id})
RETURN
  region.id AS id,
  region.name AS name,
  region.nameEn AS nameEn,
  region.code AS code,
  head(
    COLLECT {
      MATCH (region)-[:PART_OF]->(next:Region)
      RETURN next.id
    }
  ) AS partOfId;
