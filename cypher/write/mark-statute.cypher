// Purpose: note which text an instrument has, when all of it is there.
// Parameters: id, textHash
MATCH (instrument:Instrument {id: $id})
SET instrument.textHash = $textHash;
