// Purpose: CauseOfAction nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, name, number, parentId
UNWIND $ids AS id
MATCH (cause:CauseOfAction {id: id})
RETURN
  cause.id AS id,
  cause.name AS name,
  cause.number AS number,
  cause.parentId AS parentId;
