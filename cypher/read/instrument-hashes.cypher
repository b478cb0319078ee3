// Purpose: the content hashes of instruments, to leave alone what has not changed.
// Parameters: ids
// Columns: id, contentHash
UNWIND $ids AS id
MATCH (instrument:Instrument {id: id})
RETURN instrument.id AS id, instrument.contentHash AS contentHash;
