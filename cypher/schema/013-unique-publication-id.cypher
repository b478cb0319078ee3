// Purpose: A Publication is identified by its id.
CREATE CONSTRAINT publication_id IF NOT EXISTS
FOR (node:Publication)
REQUIRE node.id IS UNIQUE;
