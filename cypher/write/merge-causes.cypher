// Purpose: write causes of action without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (cause:CauseOfAction {id: row.id})
SET cause = row.properties
WITH cause
CALL (cause) {
  MATCH (cause)-[old:PART_OF]->()
  DELETE old
}
RETURN count(*) AS written;
