// Purpose: A Party is identified by its id.
CREATE CONSTRAINT party_id IF NOT EXISTS
FOR (node:Party)
REQUIRE node.id IS UNIQUE;
