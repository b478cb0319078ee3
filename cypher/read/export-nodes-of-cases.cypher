// Purpose: some cases, what is theirs alone, and what both lead to, for an export; a node that several cases share comes with each.
// Parameters: ids
// Columns: labels, properties
UNWIND $ids AS id
MATCH (case:Case {id: id})
CALL (case) {
  RETURN case AS node
    UNION
  MATCH (case)-->(node)
  RETURN node
    UNION
  MATCH (case)-[:HAS_RULING|HAS_PARTY|RAISES]->()-->(node)
  RETURN node
    UNION
  MATCH (case)<--(node:CaseSource)
  RETURN node
}
RETURN DISTINCT labels(node) AS labels, properties(node) AS properties;
