// Purpose: record that a migration has been applied; recording it again changes nothing.
// Parameters: version (whole number), name, checksum
MERGE (migration:Migration {version: $version})
  ON CREATE SET
    migration.name = $name,
    migration.checksum = $checksum,
    migration.appliedAt = datetime();
