// Purpose: A Instrument is identified by its id.
CREATE CONSTRAINT instrument_id IF NOT EXISTS
FOR (node:Instrument)
REQUIRE node.id IS UNIQUE;
