// Purpose: RulePrinciple nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, statement, favours, favoursGrounds
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})
RETURN
  rule.id AS id,
  rule.statement AS statement,
  rule.favours AS favours,
  rule.favoursGrounds AS favoursGrounds;
