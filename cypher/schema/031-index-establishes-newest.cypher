// Purpose: The cases that establish a rule, newest first.
CREATE INDEX establishes_newest IF NOT EXISTS
FOR ()-[link:ESTABLISHES]-()
ON (link.ruleId, link.newestKey);
