// Purpose: note that all of an instrument has been written.
// Parameters: rows: {id, contentHash}
// Columns: written
UNWIND $rows AS row
MATCH (instrument:Instrument {id: row.id})
SET instrument.contentHash = row.contentHash
RETURN count(*) AS written;
