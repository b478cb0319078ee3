// Purpose: every node with all that it says, for a hash of the whole graph; read as a stream.
// Columns: labels, properties
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties;
