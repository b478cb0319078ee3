// Purpose: every relationship with its ends and all that it says, for a hash of the whole graph; read as a stream.
// Columns: from, type, to, properties
MATCH (source)-[link]->(target)
RETURN
  source.id AS from,
  type(link) AS type,
  target.id AS to,
  properties(link) AS properties;
