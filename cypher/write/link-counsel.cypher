// Purpose: join counsel to the parties for whom they act.
// Parameters: rows: {counselId, partyId}
// Columns: written
UNWIND $rows AS row
MATCH (counsel:Counsel {id: row.counselId})
MATCH (party:Party {id: row.partyId})
MERGE (counsel)-[:ACTED_FOR]->(party)
RETURN count(*) AS written;
