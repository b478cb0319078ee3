// Purpose: the cases that one document tells of, by id.
CREATE INDEX case_source_source IF NOT EXISTS
FOR (node:CaseSource)
ON (node.source, node.caseId);
