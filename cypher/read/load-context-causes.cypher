// Purpose: the causes of action with everything above them, for the transformation of cases.
// Columns: id, name, ancestors
MATCH (cause:CauseOfAction)
RETURN
  cause.id AS id,
  cause.name AS name,
  COLLECT {
    MATCH (cause)-[:PART_OF*0..10]->(parent)
    RETURN DISTINCT parent.id
  } AS ancestors;
