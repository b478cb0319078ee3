// Purpose: A Factor is identified by its id.
CREATE CONSTRAINT factor_id IF NOT EXISTS
FOR (node:Factor)
REQUIRE node.id IS UNIQUE;
