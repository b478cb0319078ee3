// Purpose: every relationship with its ends, for an export of the whole graph; read as a stream.
// Columns: from, type, to, properties
MATCH (source)-[link]->(target)
WHERE source.id IS NOT NULL AND target.id IS NOT NULL
RETURN
  source.id AS from,
  type(link) AS type,
  target.id AS to,
  properties(link) AS properties;
