// Purpose: put a statute's text onto its provisions; those that no record has are made.
// Parameters: rows: {id, made (what a new provision is), text (its words, place in the text and search words)}
// Columns: written
UNWIND $rows AS row
MERGE (provision:Provision {id: row.id})
  ON CREATE SET provision += row.made
SET provision += row.text
RETURN count(*) AS written;
