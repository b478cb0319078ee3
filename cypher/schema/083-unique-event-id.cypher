// Purpose: A Event is identified by its id.
CREATE CONSTRAINT event_id IF NOT EXISTS
FOR (node:Event)
REQUIRE node.id IS UNIQUE;
