// Purpose: join sums of money to the party whose they are.
// Parameters: rows: {amountId, partyId}
// Columns: written
UNWIND $rows AS row
MATCH (amount:Amount {id: row.amountId})
MATCH (party:Party {id: row.partyId})
MERGE (amount)-[:OF_PARTY]->(party)
RETURN count(*) AS written;
