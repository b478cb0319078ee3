// Purpose: every node with all that it says, for a hash of the whole graph; what is watched is no content, and what
// is counted from it is none of its own. Read as a stream.
// Columns: labels, properties
MATCH (node)
WHERE NOT node:Watch AND NOT node:WatchNews AND NOT node:KeptCount
RETURN labels(node) AS labels, properties(node) AS properties;
