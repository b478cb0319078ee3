// Purpose: write provisions; what a statute's text or the cases have added to them stays.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (provision:Provision {id: row.id})
SET
  provision += row.properties,
  provision.searchBody =
    trim(row.properties.searchBody + ' ' + coalesce(provision.textWords, '')),
  provision.fromText = null
WITH provision
CALL (provision) {
  MATCH (provision)-[old:PART_OF|SUCCEEDS]->()
  DELETE old
}
RETURN count(*) AS written;
