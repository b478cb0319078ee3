// Purpose: A Court is identified by its id.
CREATE CONSTRAINT court_id IF NOT EXISTS
FOR (node:Court)
REQUIRE node.id IS UNIQUE;
