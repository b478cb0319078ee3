// Purpose: write the rulings of cases.
// Parameters: rows: {caseId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
CREATE
  (case)-[:HAS_RULING {order: row.properties.order}]->
  (ruling:Ruling {id: row.properties.id})
SET ruling = row.properties
RETURN count(*) AS written;
