// Purpose: the name and version of the database.
// Columns: version, database
CALL dbms.components() YIELD name, versions
  WHERE name = 'Neo4j Kernel'
CALL db.info() YIELD name AS database
RETURN head(versions) AS version, database;
