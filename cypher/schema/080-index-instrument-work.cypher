// Purpose: The versions of an instrument.
CREATE INDEX instrument_work IF NOT EXISTS
FOR (node:Instrument)
ON (node.work);
