// Purpose: give articles the search words of their imported texts anew.
// Parameters: rows: {id, textWords, searchBody}
// Columns: written
UNWIND $rows AS row
MATCH (provision:Provision {id: row.id})
SET provision.textWords = row.textWords, provision.searchBody = row.searchBody
RETURN count(*) AS written;
