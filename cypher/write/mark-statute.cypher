// Purpose: note which text an instrument has, when all of it is there, and which collection it is of.
// Parameters: id, textHash, textSource (null for a text from a file)
MATCH (instrument:Instrument {id: $id})
SET instrument.textHash = $textHash, instrument.textSource = $textSource;
