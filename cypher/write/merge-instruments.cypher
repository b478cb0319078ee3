// Purpose: write instruments without their relationships; those of an earlier version go.
// Parameters: rows: {id, properties}
// Columns: written
UNWIND $rows AS row
MERGE (instrument:Instrument {id: row.id})
SET instrument += row.properties
WITH instrument
CALL (instrument) {
  MATCH (instrument)-[old:ISSUED_BY|CITES|SUCCEEDS|LOCATED_IN]->()
  DELETE old
}
RETURN count(*) AS written;
