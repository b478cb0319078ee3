// Purpose: all causes of action with what stands directly above them.
// Columns: id, name, parentId
MATCH (cause:CauseOfAction)
RETURN cause.id AS id, cause.name AS name, cause.parentId AS parentId
ORDER BY id
LIMIT 20000;
