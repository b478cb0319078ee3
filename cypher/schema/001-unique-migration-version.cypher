// Purpose: One node a migration that has been applied; the first, because the others are recorded with it.
CREATE CONSTRAINT migration_version IF NOT EXISTS
FOR (migration:Migration)
REQUIRE migration.version IS UNIQUE;
