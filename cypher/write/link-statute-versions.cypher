// Purpose: join the versions of works in the order of their dates, where a text alone brought one of two; the earlier one ends
// on the day before the later one begins, unless its record says when.
// Parameters: works
MATCH (instrument:Instrument)
WHERE instrument.work IN $works AND instrument.date IS NOT NULL
WITH instrument
ORDER BY instrument.date, instrument.id
WITH instrument.work AS work, collect(instrument) AS versions
UNWIND range(1, size(versions) - 1) AS place
WITH versions[place] AS later, versions[place - 1] AS earlier
WHERE later.origin = 'statute' OR earlier.origin = 'statute'
MERGE (later)-[:SUCCEEDS]->(earlier)
WITH later, earlier
WHERE
  size(later.effectiveFrom) = 10 AND
  (earlier.effectiveTo IS NULL OR earlier.origin = 'statute')
WITH
  earlier,
  toString(date(later.effectiveFrom) - duration({days: 1})) AS lastDay
SET earlier.effectiveTo = lastDay
WITH earlier, lastDay
MATCH (provision:Provision)
WHERE provision.instrumentId = earlier.id AND provision.position > -1
WITH provision, lastDay
WHERE
  provision.kind IN ['ARTICLE', 'PARAGRAPH', 'ITEM'] AND
  (provision.validTo IS NULL OR provision.fromText = true)
SET provision.validTo = lastDay;
