// Purpose: A Amount is identified by its id.
CREATE CONSTRAINT amount_id IF NOT EXISTS
FOR (node:Amount)
REQUIRE node.id IS UNIQUE;
