// Purpose: Region nodes by their ids.
// Parameters: ids
// Columns: id, name, nameEn, code and the ids of what they point to
UNWIND $ids AS id
MATCH (region:Region {id: id})
RETURN
  region.id AS id,
  region.name AS name,
  region.nameEn AS nameEn,
  region.code AS code,
  head(
    COLLECT {
      MATCH (region)-[:PART_OF]->(whole:Region)
      RETURN whole.id
    }
  ) AS partOfId;
