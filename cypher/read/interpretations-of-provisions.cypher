// Purpose: the provisions of judicial interpretations that decide factors which provisions decide too.
// Parameters: ids (of provisions; those of an interpretation have none), kind (of instruments), limit (a parent)
// Columns: parentId, id, factorIds (those that both decide, by id)
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
MATCH (own:Instrument {id: provision.instrumentId})
WHERE own.kind <> $kind
CALL (provision) {
  MATCH
    (provision)<-[:GOVERNED_BY]-
    (factor:Factor)-[:GOVERNED_BY]->
    (other:Provision)
  MATCH (instrument:Instrument {id: other.instrumentId})
  WHERE instrument.kind = $kind
  WITH other, factor
  ORDER BY factor.id
  WITH other, collect(factor.id) AS factorIds
  ORDER BY size(factorIds) DESC, other.instrumentId, other.position
  LIMIT $limit
  RETURN other, factorIds
}
RETURN id AS parentId, other.id AS id, factorIds
ORDER BY parentId, size(factorIds) DESC, other.instrumentId, other.position;
