// Purpose: a case by the id that any of its records gave it.
CREATE INDEX case_source_record IF NOT EXISTS
FOR (node:CaseSource)
ON (node.recordId);
