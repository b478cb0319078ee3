// Purpose: the provisions that an instrument has before its text is put onto them.
// Parameters: instrumentId
// Columns: id, kind, label, title, gist, parentId (of the provision or instrument above)
MATCH (provision:Provision)
WHERE provision.instrumentId = $instrumentId AND provision.position > -1
RETURN
  provision.id AS id,
  provision.kind AS kind,
  provision.label AS label,
  provision.title AS title,
  provision.gist AS gist,
  head(
    COLLECT {
      MATCH (provision)-[:PART_OF]->(parent)
      RETURN parent.id
    }
  ) AS parentId
ORDER BY provision.position, id
LIMIT 100000;
