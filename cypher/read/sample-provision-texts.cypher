// Purpose: the texts of some articles, or what is said of them where the text was not imported, with the questions that they answer: a
// sample that says how rare runs of characters are.
// Parameters: limit
// Columns: text
MATCH (provision:Provision {kind: 'ARTICLE'})
WHERE provision.text IS NOT NULL OR provision.gist IS NOT NULL
WITH provision
ORDER BY provision.text IS NULL, provision.id
LIMIT $limit
RETURN
  reduce(
    text = coalesce(provision.text, provision.gist),
    question IN coalesce(provision.questions, []) | text + '\n' + question) AS text;
