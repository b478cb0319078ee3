// Purpose: A CauseOfAction is identified by its id.
CREATE CONSTRAINT cause_of_action_id IF NOT EXISTS
FOR (node:CauseOfAction)
REQUIRE node.id IS UNIQUE;
