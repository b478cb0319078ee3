// Purpose: note how far a file of a collection of judgments was loaded; with the cases of the same transaction.
// Parameters: id, properties
MERGE (file:JudgmentFile {id: $id})
SET file = $properties;
