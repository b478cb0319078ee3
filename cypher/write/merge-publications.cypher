// Purpose: write publications without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (publication:Publication {id: row.id})
SET publication = row.properties
WITH publication
CALL (publication) {
  MATCH (publication)-[old:ISSUED_BY]->()
  DELETE old
}
RETURN count(*) AS written;
