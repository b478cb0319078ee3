// Purpose: which of some cases pass a filter; a part of the filter that is null lets all pass.
// Parameters: ids, filter: {ids, regions, courts, courtLevels, causes, factors, outcomes, publications, completeness, least and
// below (the keys that the dates leave: always given)}
// Columns: id
UNWIND $ids AS id
MATCH (case:Case {id: id})
WHERE
  ($filter.ids IS NULL OR case.id IN $filter.ids) AND
  ($filter.regions IS NULL OR case.regionId IN $filter.regions) AND
  ($filter.courts IS NULL OR
    any(court IN case.courtIds WHERE court IN $filter.courts)) AND
  ($filter.courtLevels IS NULL OR
    any(level IN case.courtLevels WHERE level IN $filter.courtLevels)) AND
  ($filter.causes IS NULL OR
    any(cause IN case.causeIds WHERE cause IN $filter.causes)) AND
  ($filter.factors IS NULL OR
    any(factor IN case.factorIds WHERE factor IN $filter.factors)) AND
  ($filter.outcomes IS NULL OR case.outcome IN $filter.outcomes) AND
  ($filter.publications IS NULL OR case.publicationId IN $filter.publications) AND
  ($filter.completeness IS NULL OR case.completeness = $filter.completeness) AND
  case.newestKey >= $filter.least AND
  case.newestKey < $filter.below
RETURN id;
