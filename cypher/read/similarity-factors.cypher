// Purpose: all factors with their names, what stands directly above them, and how many cases exhibit each.
// Columns: id, label, aliases, broader, cases
MATCH (factor:Factor)
RETURN
  factor.id AS id,
  factor.label AS label,
  factor.aliases AS aliases,
  COLLECT {
    MATCH (factor)-[:BROADER]->(broader:Factor)
    RETURN broader.id
    ORDER
    BY
    broader.id
  } AS broader,
  COUNT { (factor)<-[:EXHIBITS]-() } AS cases
ORDER BY id
LIMIT 20000;
