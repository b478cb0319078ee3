// Purpose: one node a kept count.
CREATE CONSTRAINT kept_count_id IF NOT EXISTS
FOR (node:KeptCount)
REQUIRE node.id IS UNIQUE;
