// Purpose: The order of cases by date: unique, so that a cursor names one place in it.
CREATE CONSTRAINT case_newest_key IF NOT EXISTS
FOR (node:Case)
REQUIRE node.newestKey IS UNIQUE;
