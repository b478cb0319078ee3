// Purpose: RulePrinciple nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, statement
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})
RETURN rule.id AS id, rule.statement AS statement;
