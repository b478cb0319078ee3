// Purpose: write provisions; what a statute's text or the cases have added to them stays.
// Parameters: rows: {id, properties}
UNWIND $rows AS row
MERGE (provision:Provision {id: row.id})
SET provision += row.properties
WITH provision
MATCH (provision)-[old:PART_OF|SUCCEEDS]->()
DELETE old;
