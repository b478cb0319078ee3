// Purpose: A Case is identified by its id.
CREATE CONSTRAINT case_id IF NOT EXISTS
FOR (node:Case)
REQUIRE node.id IS UNIQUE;
