// Purpose: every node that goes into a database made anew, for a bulk import; vectors are made again there. Read as a stream.
// Columns: labels, properties, moments (name and text of each that is one)
MATCH (node)
WHERE NOT node:Migration AND NOT node:LoadLock AND NOT node:EmbeddingSpace
RETURN
  labels(node) AS labels,
  properties(node) AS properties,
  [
    name IN keys(node)
    WHERE node[name] IS :: ZONED DATETIME NOT NULL
    | [name, toString(node[name])]
  ] AS moments;
