// Purpose: the articles that have an imported text, in pages, by their id.
// Parameters: after (an id, '' at first), limit
// Columns: id, text, gist
MATCH (provision:Provision)
WHERE provision.id > $after
WITH provision
ORDER BY provision.id
LIMIT $limit
RETURN
  provision.id AS id,
  CASE
    WHEN provision.textWords IS NULL THEN null
    ELSE provision.text
  END AS text,
  provision.gist AS gist
ORDER BY id;
