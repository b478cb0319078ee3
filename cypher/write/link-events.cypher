// Purpose: join events to the party that acts.
// Parameters: rows: {eventId, partyId}
// Columns: written
UNWIND $rows AS row
MATCH (event:Event {id: row.eventId})
MATCH (party:Party {id: row.partyId})
MERGE (event)-[:OF_PARTY]->(party)
RETURN count(*) AS written;
