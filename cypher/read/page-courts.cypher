// Purpose: a page of the courts that pass a filter, in their order: by level, region and name.
// Parameters: from (the key to go on from), limit, words (all in one name of the court; null for any), meant (ids of courts that pass whatever their names), levels (null for any), regions (ids; null for any), withCases (whether only those that decided a case)
// Columns: key, id
MATCH (court:Court)
WHERE
  court.listKey > $from AND
  ($levels IS NULL OR court.level IN $levels) AND
  ($regions IS NULL OR court.regionId IN $regions) AND
  ($words IS NULL OR
    court.id IN $meant OR
    any(
      name IN [court.name] + coalesce(court.aliases, [])
      WHERE all(word IN $words WHERE name CONTAINS word)
    )) AND
  (NOT $withCases OR EXISTS { (court)<-[:HEARD_BY]-() })
WITH court
ORDER BY court.listKey
LIMIT $limit
RETURN court.listKey AS key, court.id AS id;
