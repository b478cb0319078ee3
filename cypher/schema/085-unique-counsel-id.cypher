// Purpose: A Counsel is identified by its id.
CREATE CONSTRAINT counsel_id IF NOT EXISTS
FOR (node:Counsel)
REQUIRE node.id IS UNIQUE;
