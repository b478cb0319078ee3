// Purpose: The cases that cite what a reference names, newest first; only the first citation of a pair has a key.
CREATE INDEX case_citers IF NOT EXISTS
FOR ()-[link:REFERS_TO]-()
ON (link.referenceId, link.newestKey);
