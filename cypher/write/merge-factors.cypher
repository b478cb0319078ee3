// Purpose: write factors without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (factor:Factor {id: row.id})
SET factor = row.properties
WITH factor
CALL (factor) {
  MATCH (factor)-[old:BROADER|DISTINGUISHED_FROM|GOVERNED_BY|TYPICAL_OF]->()
  DELETE old
}
RETURN count(*) AS written;
