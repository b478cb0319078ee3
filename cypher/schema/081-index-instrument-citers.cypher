// Purpose: The instruments that cite another, newest first; only the first citation of a pair has a key.
CREATE INDEX instrument_citers IF NOT EXISTS
FOR ()-[link:CITES]-()
ON (link.citedId, link.newestKey);
