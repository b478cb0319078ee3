// Purpose: remove instruments that a text alone brought, with their provisions, now that a record describes the same version and
// has the text; those that a case holds stay.
// Parameters: ids, textSource (the collection that their texts are of)
// Columns: removed
MATCH (instrument:Instrument)
WHERE
  instrument.id IN $ids AND
  instrument.origin = 'statute' AND
  instrument.textSource = $textSource AND
  NOT EXISTS { (instrument)<-[:MENTIONS|CITES]-() } AND
  NOT EXISTS {
    MATCH (used:Provision)
    WHERE
      used.instrumentId = instrument.id AND
      used.position > -1 AND
      EXISTS {
      (used)<-[:APPLIES|INTERPRETS]-()
      }
  }
CALL (instrument) {
  MATCH (provision:Provision)
  WHERE provision.instrumentId = instrument.id AND provision.position > -1
  DETACH DELETE provision
}
DETACH DELETE instrument
RETURN count(*) AS removed;
