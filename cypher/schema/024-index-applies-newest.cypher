// Purpose: A provision's precedents, newest first (design.md §4).
CREATE INDEX applies_newest IF NOT EXISTS
FOR ()-[link:APPLIES]-()
ON (link.provisionId, link.newestKey);
