// Purpose: a page of the publications that pass a filter, newest first, those without a date last.
// Parameters: from (the key to go on below; null at first), limit, words (all in title and publisher; null for any), kinds (null for any), courts (ids; null for any), regions (ids; null for any), withCases (whether only those with a case)
// Columns: key, id
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
WITH
  publication.id AS id,
  coalesce(publication.date, '') + ' ' + publication.id AS key
WHERE $from IS NULL OR key < $from
WITH id, key
ORDER BY key DESC
LIMIT $limit
RETURN key, id;
