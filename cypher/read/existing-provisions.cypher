// Purpose: which of some provisions exist, with what a paragraph below them needs to know.
// Parameters: ids
// Columns: id, instrumentId, instrumentTitle
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
MATCH (instrument:Instrument {id: provision.instrumentId})
RETURN
  provision.id AS id,
  instrument.id AS instrumentId,
  instrument.title AS instrumentTitle;
