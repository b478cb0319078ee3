// Purpose: every node with all that it says, for a hash of the whole graph; what is watched is no content. Read as a stream.
// Columns: labels, properties
MATCH (node)
WHERE NOT node:Watch AND NOT node:WatchNews
RETURN labels(node) AS labels, properties(node) AS properties;
