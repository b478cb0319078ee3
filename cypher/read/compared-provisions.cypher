// Purpose: provisions with what the search for applicable provisions looks at.
// Parameters: ids
// Columns: id, gist, text, questions, headings (the nearest first), precedentCount, validFrom, validTo, issued, isDraft
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
MATCH (instrument:Instrument {id: provision.instrumentId})
RETURN
  provision.id AS id,
  provision.gist AS gist,
  provision.text AS text,
  provision.questions AS questions,
  COLLECT {
    MATCH way = (provision)-[:PART_OF*1..6]->(heading:Provision)
    WHERE heading.title IS NOT NULL
    RETURN heading.title
    ORDER
    BY
    length(way)
  } AS headings,
  coalesce(provision.precedentCount, 0) AS precedentCount,
  provision.validFrom AS validFrom,
  provision.validTo AS validTo,
  instrument.date AS issued,
  instrument.kind = 'DRAFT' AS isDraft;
