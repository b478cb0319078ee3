// Purpose: join questions in dispute to the factors that they turn on.
// Parameters: rows: {issueId, factorId}
// Columns: written
UNWIND $rows AS row
MATCH (issue:Issue {id: row.issueId})
MATCH (factor:Factor {id: row.factorId})
MERGE (issue)-[:TURNS_ON]->(factor)
RETURN count(*) AS written;
