// Purpose: which of some cases stand in the graph with the same content.
// Parameters: rows: {id, contentHash}
// Columns: id, unchanged (false where the content differs); no row for a case that is new
UNWIND $rows AS row
MATCH (case:Case {id: row.id})
RETURN case.id AS id, case.contentHash = row.contentHash AS unchanged;
