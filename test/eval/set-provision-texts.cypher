// Purpose: put official texts with their words on provisions of a scratch graph, as the import of a statute does.
// Parameters: rows: {id, text, words}
UNWIND $rows AS row
MATCH (provision:Provision {id: row.id})
SET provision.text = row.text, provision.searchBody = coalesce(provision.searchBody, '') + ' ' + row.words;
