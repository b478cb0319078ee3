// Purpose: A Organ is identified by its id.
CREATE CONSTRAINT organ_id IF NOT EXISTS
FOR (node:Organ)
REQUIRE node.id IS UNIQUE;
