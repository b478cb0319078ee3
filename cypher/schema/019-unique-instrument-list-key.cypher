// Purpose: The order of instruments within a kind: title.
CREATE CONSTRAINT instrument_list_key IF NOT EXISTS
FOR (node:Instrument)
REQUIRE (node.kind, node.listKey) IS UNIQUE;
