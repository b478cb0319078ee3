// Purpose: all factors with their names and examples, what stands directly above them, where they lead, and how many cases exhibit each.
// Columns: id, label, aliases, definition, examples, broader, provisions, causes, cases
MATCH (factor:Factor)
RETURN
  factor.id AS id,
  factor.label AS label,
  factor.aliases AS aliases,
  factor.definition AS definition,
  coalesce(factor.examples, []) AS examples,
  COLLECT {
    MATCH (factor)-[:BROADER]->(broader:Factor)
    RETURN broader.id
    ORDER
    BY
    broader.id
  } AS broader,
  COLLECT {
    MATCH (factor)-[link:GOVERNED_BY]->(provision:Provision)
    RETURN provision.id
    ORDER
    BY
    link.order
  } AS provisions,
  COLLECT {
    MATCH (factor)-[link:TYPICAL_OF]->(cause:CauseOfAction)
    RETURN cause.id
    ORDER
    BY
    link.order
  } AS causes,
  COUNT { (factor)<-[:EXHIBITS]-() } AS cases
ORDER BY id
LIMIT 20000;
