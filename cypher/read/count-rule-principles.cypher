// Purpose: the number of all rule-principles, from the count store.
// Columns: count
MATCH (rule:RulePrinciple)
RETURN count(rule) AS count;
