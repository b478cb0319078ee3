// Purpose: RulePrinciple nodes by their ids.
// Parameters: ids
// Columns: id, statement
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})
RETURN rule.id AS id, rule.statement AS statement;
