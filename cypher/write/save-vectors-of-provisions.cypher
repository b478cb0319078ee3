// Purpose: write vectors of provisions.
// Parameters: rows: {id, hash, vector}
UNWIND $rows AS row
MATCH (provision:Provision {id: row.id})
SET provision.embeddedHash = row.hash
WITH provision, row
CALL
  db.create.setNodeVectorProperty(
    provision,
    'embedding',
    [value IN row.vector | toFloat(value)]
  );
