// Purpose: the number of regions that pass a filter.
// Parameters: words, meant, withCases (see page-regions)
// Columns: count
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
RETURN count(region) AS count;
