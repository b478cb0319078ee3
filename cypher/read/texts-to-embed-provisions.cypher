// Purpose: the texts of articles that are to have vectors, or what is said of them, in the order of ids.
// Parameters: after, limit
// Columns: id, text, embeddedHash
MATCH (provision:Provision)
WHERE provision.id > $after
WITH provision
ORDER BY provision.id
LIMIT $limit
RETURN
  provision.id AS id,
  CASE
    WHEN
      provision.kind <> 'ARTICLE' OR
      coalesce(provision.text, provision.gist) IS NULL
      THEN ''
    ELSE
      reduce(
        path = '',
        title IN
        COLLECT {
          MATCH way = (provision)-[:PART_OF*1..6]->(heading:Provision)
          WHERE heading.title IS NOT NULL
          RETURN heading.title
          ORDER
          BY
          length(way)
          DESC
        } |
          path + title + ' ') +
      coalesce(provision.text, provision.gist)
  END AS text,
  provision.embeddedHash AS embeddedHash;
