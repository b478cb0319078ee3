// Purpose: the provisions that took the place of others, in up to five steps.
// Parameters: ids, limit (a provision)
// Columns: id, successorId, validFrom, validTo, issued, isDraft, reversed (whether every way there has a step that reversed the rule)
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
CALL (provision) {
  MATCH way = (provision)<-[:SUCCEEDS*1..5]-(later:Provision)
  WITH
    later,
    any(link IN relationships(way) WHERE coalesce(link.change, '') = 'REVERSED') AS reversed
  WITH later, collect(reversed) AS ways
  RETURN later, all(reversed IN ways WHERE reversed) AS reversed
  ORDER BY later.id
  LIMIT $limit
}
MATCH (instrument:Instrument {id: later.instrumentId})
RETURN
  id,
  later.id AS successorId,
  later.validFrom AS validFrom,
  later.validTo AS validTo,
  instrument.date AS issued,
  instrument.kind = 'DRAFT' AS isDraft,
  reversed;
