// Purpose: The order of courts: level, region, name.
CREATE CONSTRAINT court_list_key IF NOT EXISTS
FOR (node:Court)
REQUIRE node.listKey IS UNIQUE;
