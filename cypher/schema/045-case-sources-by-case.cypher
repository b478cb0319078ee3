// Purpose: all that is said of a case.
CREATE INDEX case_source_case IF NOT EXISTS
FOR (node:CaseSource)
ON (node.caseId);
