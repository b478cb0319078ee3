// Purpose: put back the lists without items of relationships, which neo4j-admin's import leaves out and a property names.
MATCH ()-[link]->()
WHERE link.emptyLists IS NOT NULL
CALL (link) {
  FOREACH (name IN link.emptyLists |
    SET link[name] = []
  )
  REMOVE link.emptyLists
} IN TRANSACTIONS OF 5000 ROWS;
