// Purpose: A region's courts in their order.
CREATE INDEX court_region IF NOT EXISTS
FOR (node:Court)
ON (node.regionId, node.listKey);
