// Purpose: A RulePrinciple is identified by its id.
CREATE CONSTRAINT rule_principle_id IF NOT EXISTS
FOR (node:RulePrinciple)
REQUIRE node.id IS UNIQUE;
