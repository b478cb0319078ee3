// Purpose: a rule that records name as replaced or contradicted is one node, held or not.
CREATE CONSTRAINT unique_rule_reference_id IF NOT EXISTS
FOR (reference:RuleReference)
REQUIRE reference.id IS UNIQUE;
