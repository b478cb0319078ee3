// Purpose: remove the Instrument nodes of the seeds, with their provisions, that these no longer contain and no case or text needs.
// Parameters: keep (ids)
// Columns: removed
MATCH (instrument:Instrument)
WHERE
  instrument.origin = 'seeds' AND
  NOT instrument.id IN $keep AND
  instrument.textHash IS NULL AND
  NOT EXISTS { (instrument)<-[:MENTIONS]-() } AND
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
