// Purpose: join questions in dispute to the rules that decide them.
// Parameters: rows: {issueId, ruleId}
// Columns: written
UNWIND $rows AS row
MATCH (issue:Issue {id: row.issueId})
MATCH (rule:RulePrinciple {id: row.ruleId})
MERGE (issue)-[:DECIDED_BY]->(rule)
RETURN count(*) AS written;
