// Purpose: A Provision is identified by its id.
CREATE CONSTRAINT provision_id IF NOT EXISTS
FOR (node:Provision)
REQUIRE node.id IS UNIQUE;
