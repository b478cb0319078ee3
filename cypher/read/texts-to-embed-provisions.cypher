// Purpose: the texts of articles that are to have vectors, or what is said of them, with the questions that they answer, in the order
// of ids. Headings stay out: all articles under one would be alike.
// Parameters: after, limit
// Columns: id, text, embeddedHash
MATCH (provision:Provision)
WHERE provision.id > $after
WITH provision
ORDER BY provision.id
LIMIT $limit
RETURN
  provision.id AS id,
  CASE provision.kind
    WHEN
      'ARTICLE'
      THEN
        reduce(
          text = coalesce(provision.text, provision.gist, ''),
          question IN
          coalesce(provision.questions, []) |
            text + '\n' + question)
    ELSE ''
  END AS text,
  provision.embeddedHash AS embeddedHash;
