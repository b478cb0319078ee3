// Purpose: A provision's precedents of one rank of authority, newest first.
CREATE INDEX applies_rank IF NOT EXISTS
FOR ()-[link:APPLIES]-()
ON (link.provisionId, link.rank, link.newestKey);
