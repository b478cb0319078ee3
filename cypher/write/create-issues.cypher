// Purpose: write the issues that cases raise.
// Parameters: rows: {caseId, order, properties}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
CREATE
  (case)-[:RAISES {order: row.order}]->(issue:Issue {id: row.properties.id})
SET issue = row.properties
RETURN count(*) AS written;
