// Purpose: A Region is identified by its id.
CREATE CONSTRAINT region_id IF NOT EXISTS
FOR (node:Region)
REQUIRE node.id IS UNIQUE;
