// Purpose: the factors with everything above them, for the transformation of cases.
// Columns: id, label, aliases, ancestors
MATCH (factor:Factor)
RETURN
  factor.id AS id,
  factor.label AS label,
  factor.aliases AS aliases,
  COLLECT {
    MATCH (factor)-[:BROADER*0..10]->(broader)
    RETURN DISTINCT broader.id
  } AS ancestors;
