// Purpose: join rulings to fines that stand among the sums of the case.
// Parameters: rows: {rulingId, amountId}
// Columns: written
UNWIND $rows AS row
MATCH (ruling:Ruling {id: row.rulingId})
MATCH (amount:Amount {id: row.amountId})
CREATE (ruling)-[:IMPOSES]->(amount)
RETURN count(*) AS written;
