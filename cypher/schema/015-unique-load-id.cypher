// Purpose: A Load is identified by its id.
CREATE CONSTRAINT load_id IF NOT EXISTS
FOR (node:Load)
REQUIRE node.id IS UNIQUE;
