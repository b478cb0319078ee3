// Purpose: write regions without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (region:Region {id: row.id})
SET region = row.properties
WITH region
CALL (region) {
  MATCH (region)-[old:PART_OF]->()
  DELETE old
}
RETURN count(*) AS written;
