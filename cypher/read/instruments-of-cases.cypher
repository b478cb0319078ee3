// Purpose: the ids of the instruments of cases: named without an article, or with a provision that is applied.
// Parameters: ids (of cases)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})
CALL (case) {
  MATCH (case)-[:MENTIONS]->(instrument:Instrument)
  RETURN instrument.id AS instrumentId
    UNION
  MATCH (case)-[:HAS_RULING]->(:Ruling)-[:APPLIES]->(provision:Provision)
  RETURN provision.instrumentId AS instrumentId
}
RETURN id AS parentId, instrumentId AS id
ORDER BY parentId, id;
