// Purpose: A Issue is identified by its id.
CREATE CONSTRAINT issue_id IF NOT EXISTS
FOR (node:Issue)
REQUIRE node.id IS UNIQUE;
