// Purpose: The order of cases by title.
CREATE CONSTRAINT case_title_key IF NOT EXISTS
FOR (node:Case)
REQUIRE node.titleKey IS UNIQUE;
