// Purpose: Party nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, name, kind, aliases
UNWIND $ids AS id
MATCH (party:Party {id: id})
RETURN
  party.id AS id,
  party.caseId AS caseId,
  party.name AS name,
  party.kind AS kind,
  party.aliases AS aliases;
