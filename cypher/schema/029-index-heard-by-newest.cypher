// Purpose: A court's cases, newest first.
CREATE INDEX heard_by_newest IF NOT EXISTS
FOR ()-[link:HEARD_BY]-()
ON (link.courtId, link.newestKey);
