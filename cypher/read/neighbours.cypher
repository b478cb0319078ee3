// Purpose: the neighbours of nodes with the relationships to them, at most so many a node, so that a hub costs no more than
// another node. Only nodes of a kind that the API shows: what is kept for the loader's own use, such as the sources of a case and
// the chunks of a document, is passed over.
// Parameters: elements (element ids), perNode, types (of relationships; null for any)
// Columns: nodeId, from, to, type, evidence columns, basis, rationale, assertedBy, otherId, otherElement, otherDegree
UNWIND $elements AS element
MATCH (node)
WHERE elementId(node) = element
CALL (node) {
  MATCH
    (node)-[link]-
    (other:Case
      |Ruling
      |Court
      |Region
      |Party
      |Instrument
      |Provision
      |RulePrinciple
      |Issue
      |Amount
      |Event
      |BenchMember
      |Counsel
      |Factor
      |CauseOfAction
      |Publication
      |Organ
      |Document)
  WHERE $types IS NULL OR type(link) IN $types
  RETURN link, other
  LIMIT $perNode
}
RETURN
  node.id AS nodeId,
  startNode(link).id AS from,
  endNode(link).id AS to,
  type(link) AS type,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source,
  link.basis AS basis,
  link.rationale AS rationale,
  link.assertedBy AS assertedBy,
  other.id AS otherId,
  elementId(other) AS otherElement,
  COUNT { (other)--() } AS otherDegree;
