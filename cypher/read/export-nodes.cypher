// Purpose: every node but the marks of processes and what is counted from others, for an export of the whole graph; read as a stream.
// Columns: labels, properties
MATCH (node)
WHERE
  NOT node:Migration AND
  NOT node:LoadLock AND
  NOT node:KeptCount AND
  NOT node:Watch AND
  NOT node:WatchNews
RETURN labels(node) AS labels, properties(node) AS properties;
