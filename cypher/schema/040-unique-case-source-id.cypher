// Purpose: what a source says of a case is kept once.
CREATE CONSTRAINT case_source_id IF NOT EXISTS
FOR (node:CaseSource)
REQUIRE node.id IS UNIQUE;
