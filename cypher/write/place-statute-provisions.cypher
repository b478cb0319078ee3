// Purpose: put the provisions of imported texts where their text has them, whatever place a record gave them.
// Parameters: instrumentIds
UNWIND $instrumentIds AS instrumentId
MATCH (provision:Provision)
WHERE
  provision.instrumentId = instrumentId AND
  provision.position > -1 AND
  provision.textParentId IS NOT NULL
CALL (provision) {
  MATCH (provision)-[old:PART_OF]->()
  DELETE old
}
CALL (provision) {
  MATCH (whole:Provision {id: provision.textParentId})
  MERGE (provision)-[:PART_OF]->(whole)
}
CALL (provision) {
  MATCH (instrument:Instrument {id: provision.textParentId})
  MERGE (provision)-[:PART_OF]->(instrument)
};
