// Purpose: A provision's precedents by where in the decision it stands, newest first.
CREATE INDEX applies_position IF NOT EXISTS
FOR ()-[link:APPLIES]-()
ON (link.provisionId, link.positionRank, link.newestKey);
