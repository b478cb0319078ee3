// Purpose: a page of all rule-principles by id.
// Parameters: from (the key to go on from), limit
// Columns: key, id
MATCH (rule:RulePrinciple)
WHERE rule.id > $from
WITH rule
ORDER BY rule.id
LIMIT $limit
RETURN rule.id AS key, rule.id AS id;
