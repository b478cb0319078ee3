// Purpose: join rules to those that they replace or contradict, and to those that do so to them, whichever came first.
// Parameters: ids (of rules)
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[words:REFERS_TO]->(reference:RuleReference)
  WHERE words.ruleId = id
  RETURN id AS naming, reference.target AS named, words.relation AS relation
    UNION
  MATCH (reference:RuleReference {id: 'reference:' + id})<-[words:REFERS_TO]-()
  RETURN words.ruleId AS naming, id AS named, words.relation AS relation
}
WITH DISTINCT naming, named, relation
WHERE naming <> named
MATCH (rule:RulePrinciple {id: naming})
MATCH (other:RulePrinciple {id: named})
FOREACH (_ IN
CASE relation
  WHEN 'REPLACES' THEN [1]
  ELSE []
END |
  MERGE (rule)-[:REPLACES]->(other)
)
FOREACH (_ IN
CASE relation
  WHEN 'CONFLICTS_WITH' THEN [1]
  ELSE []
END |
  MERGE (rule)-[:CONFLICTS_WITH]->(other)
);
