// Purpose: write courts without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (court:Court {id: row.id})
SET court = row.properties
WITH court
CALL (court) {
  MATCH (court)-[old:SUPERVISED_BY|LOCATED_IN]->()
  DELETE old
}
RETURN count(*) AS written;
