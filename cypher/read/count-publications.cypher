// Purpose: the number of publications that pass a filter.
// Parameters: words, kinds, courts, regions, withCases (see page-publications)
// Columns: count
MATCH (publication:Publication)
WHERE
  ($kinds IS NULL OR publication.kind IN $kinds) AND
  ($courts IS NULL OR publication.courtId IN $courts) AND
  ($regions IS NULL OR publication.regionId IN $regions) AND
  ($words IS NULL OR
    all(
      word IN $words
      WHERE
        publication.title CONTAINS word OR publication.publisher CONTAINS word
    )) AND
  (NOT $withCases OR EXISTS { (publication)<-[:PUBLISHED_IN]-() })
RETURN count(publication) AS count;
