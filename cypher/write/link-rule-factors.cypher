// Purpose: join rules to the factors that they turn on.
// Parameters: rows: {ruleId, factorId}
// Columns: written
UNWIND $rows AS row
MATCH (rule:RulePrinciple {id: row.ruleId})
MATCH (factor:Factor {id: row.factorId})
MERGE (rule)-[:TURNS_ON]->(factor)
RETURN count(*) AS written;
