// Purpose: the number of courts that pass a filter.
// Parameters: words, meant, levels, regions, withCases (see page-courts)
// Columns: count
MATCH (court:Court)
WHERE
  ($levels IS NULL OR court.level IN $levels) AND
  ($regions IS NULL OR court.regionId IN $regions) AND
  ($words IS NULL OR
    court.id IN $meant OR
    any(
      name IN [court.name] + coalesce(court.aliases, [])
      WHERE all(word IN $words WHERE name CONTAINS word)
    )) AND
  (NOT $withCases OR EXISTS { (court)<-[:HEARD_BY]-() })
RETURN count(court) AS count;
