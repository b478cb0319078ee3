// Purpose: What records say of their rules and others; only a reference to a rule has the id of a rule.
CREATE INDEX rule_references IF NOT EXISTS
FOR ()-[words:REFERS_TO]-()
ON (words.ruleId);
