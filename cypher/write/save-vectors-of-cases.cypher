// Purpose: write vectors of cases.
// Parameters: rows: {id, hash, vector}
UNWIND $rows AS row
MATCH (case:Case {id: row.id})
SET case.embeddedHash = row.hash
WITH case, row
CALL
  db.create.setNodeVectorProperty(
    case,
    'embedding',
    [value IN row.vector | toFloat(value)]
  );
