// Purpose: join rules to the provisions that they interpret.
// Parameters: rows: {ruleId, provisionId}
// Columns: written
UNWIND $rows AS row
MATCH (rule:RulePrinciple {id: row.ruleId})
MATCH (provision:Provision {id: row.provisionId})
MERGE (rule)-[:INTERPRETS]->(provision)
RETURN count(*) AS written;
