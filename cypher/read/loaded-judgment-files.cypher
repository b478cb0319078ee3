// Purpose: which of some files of a collection of judgments were loaded whole, by size and hash.
// Parameters: rows: {id, size, hash}
// Columns: id
UNWIND $rows AS row
MATCH (file:JudgmentFile {id: row.id, status: 'COMPLETE'})
WHERE file.size = row.size AND file.hash = row.hash
RETURN file.id AS id;
