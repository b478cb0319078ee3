// Purpose: A region's cases, newest first.
CREATE INDEX case_region IF NOT EXISTS
FOR (node:Case)
ON (node.regionId, node.newestKey);
