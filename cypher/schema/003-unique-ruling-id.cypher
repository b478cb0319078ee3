// Purpose: A Ruling is identified by its id.
CREATE CONSTRAINT ruling_id IF NOT EXISTS
FOR (node:Ruling)
REQUIRE node.id IS UNIQUE;
