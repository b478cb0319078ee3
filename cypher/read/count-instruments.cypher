// Purpose: the number of instruments of some kinds.
// Parameters: kinds
// Columns: count
UNWIND $kinds AS kind
MATCH (instrument:Instrument)
WHERE instrument.kind = kind AND instrument.listKey > ''
RETURN count(instrument) AS count;
