// Purpose: add to the kept number of precedents of provisions.
// Parameters: rows: {provisionId, gained}
// Columns: written
UNWIND $rows AS row
MATCH (provision:Provision {id: row.provisionId})
SET
  provision.precedentCount = coalesce(provision.precedentCount, 0) + row.gained
RETURN count(*) AS written;
