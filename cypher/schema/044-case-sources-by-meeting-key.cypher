// Purpose: records of the same case from different sources find each other by publication and title.
CREATE INDEX case_source_meeting IF NOT EXISTS
FOR (node:CaseSource)
ON (node.meetingKey, node.edited);
