// Purpose: the migrations that this graph has seen.
// Columns: version
MATCH (migration:Migration)
RETURN migration.version AS version
ORDER BY version;
