// Purpose: An instrument's provisions in the order of its text.
CREATE INDEX provision_position IF NOT EXISTS
FOR (node:Provision)
ON (node.instrumentId, node.position);
