// Purpose: put back the lists without items of nodes, which neo4j-admin's import leaves out and a property names.
MATCH (node)
WHERE node.emptyLists IS NOT NULL
CALL (node) {
  FOREACH (name IN node.emptyLists |
    SET node[name] = []
  )
  REMOVE node.emptyLists
} IN TRANSACTIONS OF 5000 ROWS;
