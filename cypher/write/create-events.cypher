// Purpose: write what happened on a date in cases.
// Parameters: rows: {caseId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
CREATE
  (case)-[:HAS_EVENT {order: row.properties.order}]->
  (part:Event {id: row.properties.id})
SET part = row.properties
RETURN count(*) AS written;
