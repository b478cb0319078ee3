// Purpose: the relationships of some cases and of what is theirs alone, for an export.
// Parameters: ids
// Columns: from, type, to, properties
UNWIND $ids AS id
MATCH (case:Case {id: id})
CALL (case) {
  MATCH (case)-[link]->()
  RETURN link
    UNION
  MATCH (case)-[:HAS_RULING|HAS_PARTY|RAISES]->()-[link]->()
  RETURN link
    UNION
  MATCH (case)<-[link]-(:CaseSource)
  RETURN link
}
WITH DISTINCT link
RETURN
  startNode(link).id AS from,
  type(link) AS type,
  endNode(link).id AS to,
  properties(link) AS properties;
