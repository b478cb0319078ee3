// Purpose: A factor's cases, newest first.
CREATE INDEX exhibits_newest IF NOT EXISTS
FOR ()-[link:EXHIBITS]-()
ON (link.factorId, link.newestKey);
