// Purpose: Document nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, name, kind, hash, length, complete
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN
  document.id AS id,
  document.name AS name,
  document.kind AS kind,
  document.hash AS hash,
  document.length AS length,
  document.complete AS complete;
