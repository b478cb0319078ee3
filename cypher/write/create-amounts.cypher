// Purpose: write the sums of money of cases.
// Parameters: rows: {caseId, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
CREATE
  (case)-[:HAS_AMOUNT {order: row.properties.order}]->
  (part:Amount {id: row.properties.id})
SET part = row.properties
RETURN count(*) AS written;
