// Purpose: a watch is one node.
CREATE CONSTRAINT unique_watch_id IF NOT EXISTS
FOR (watch:Watch)
REQUIRE watch.id IS UNIQUE;
