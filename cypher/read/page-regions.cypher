// Purpose: a page of the regions that pass a filter, by division code, which puts a province before its parts.
// Parameters: from (the key to go on from), limit, words (all in one name of the region; null for any), meant (ids of regions that pass whatever their names), withCases (whether only those with a case, of their own or of a part)
// Columns: key, id
MATCH (region:Region)
WHERE
  ($words IS NULL OR
    region.id IN $meant OR
    any(
      name IN [region.name, toLower(region.nameEn)]
      WHERE all(word IN $words WHERE name CONTAINS word)
    )) AND
  (NOT $withCases OR
    EXISTS {
    (region)<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(:Case)
    })
WITH region.id AS id, coalesce(region.code, '~') + '|' + region.id AS key
WHERE key > $from
WITH id, key
ORDER BY key
LIMIT $limit
RETURN key, id;
