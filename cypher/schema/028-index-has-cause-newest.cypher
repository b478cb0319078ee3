// Purpose: A cause of action's cases, newest first.
CREATE INDEX has_cause_newest IF NOT EXISTS
FOR ()-[link:HAS_CAUSE]-()
ON (link.causeId, link.newestKey);
