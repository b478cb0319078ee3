// Purpose: the texts of some articles, or what is said of them where the text was not imported: a sample that says how rare runs of characters are.
// Parameters: limit
// Columns: text
MATCH (provision:Provision {kind: 'ARTICLE'})
WHERE provision.text IS NOT NULL OR provision.gist IS NOT NULL
WITH provision
ORDER BY provision.text IS NULL, provision.id
LIMIT $limit
RETURN coalesce(provision.text, provision.gist) AS text;
