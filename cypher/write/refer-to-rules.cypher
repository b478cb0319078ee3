// Purpose: keep which rules the records of cases say that theirs replace or contradict, whether the graph holds them or not.
// Parameters: rows: {caseId, ruleId (of the case), relation, target (the other rule), referenceId}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MERGE (reference:RuleReference {id: row.referenceId})
SET reference.target = row.target
CREATE
  (case)-[:REFERS_TO {ruleId: row.ruleId, relation: row.relation}]->(reference)
RETURN count(*) AS written;
