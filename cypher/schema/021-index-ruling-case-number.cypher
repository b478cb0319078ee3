// Purpose: The ruling that bears a case number.
CREATE INDEX ruling_case_number IF NOT EXISTS
FOR (node:Ruling)
ON (node.caseNumber);
