// Purpose: A provision's precedents of one level of authority, newest first: the order without a forum court.
CREATE INDEX applies_level IF NOT EXISTS
FOR ()-[link:APPLIES]-()
ON (link.provisionId, link.level, link.newestKey);
