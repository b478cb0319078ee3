// Purpose: a page of the instruments of one kind by title.
// Parameters: kind, from (the key to go on from), limit
// Columns: key, id
MATCH (instrument:Instrument)
WHERE instrument.kind = $kind AND instrument.listKey > $from
WITH instrument
ORDER BY instrument.kind, instrument.listKey
LIMIT $limit
RETURN instrument.listKey AS key, instrument.id AS id;
