// Purpose: a document has one node.
CREATE CONSTRAINT document_id IF NOT EXISTS
FOR (node:Document)
REQUIRE node.id IS UNIQUE;
