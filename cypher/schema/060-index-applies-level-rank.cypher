// Purpose: A provision's precedents of one rank within a level, newest first: what is left where a forum court's own ranks fill the level.
CREATE INDEX applies_level_rank IF NOT EXISTS
FOR ()-[link:APPLIES]-()
ON (link.provisionId, link.level, link.rank, link.newestKey);
