// Purpose: the rules that rules replace or contradict, and those that do so to them; since when both are stated.
// Parameters: ids (of rules), limit (a rule)
// Columns: parentId, id (of the other rule), relation, names (whether the parent names the other), since (the date of the first dated
// case of the other rule, null where that is an event's), ownSince (the same of the parent)
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})
CALL (rule) {
  MATCH (rule)-[link:REPLACES|CONFLICTS_WITH]-(other:RulePrinciple)
  RETURN other, type(link) AS relation, startNode(link) = rule AS names
  ORDER BY relation, other.id, names
  LIMIT $limit
}
RETURN
  id AS parentId,
  other.id AS id,
  relation,
  names,
  head(
    COLLECT {
      MATCH (other)<-[:ESTABLISHES]-(:Ruling)<-[:HAS_RULING]-(case:Case)
      WHERE case.sortDateOf <> 'EVENT'
      RETURN case.sortDate
      ORDER
      BY
      case.newestKey
      LIMIT
      1
    }
  ) AS since,
  head(
    COLLECT {
      MATCH (rule)<-[:ESTABLISHES]-(:Ruling)<-[:HAS_RULING]-(case:Case)
      WHERE case.sortDateOf <> 'EVENT'
      RETURN case.sortDate
      ORDER
      BY
      case.newestKey
      LIMIT
      1
    }
  ) AS ownSince
ORDER BY parentId, relation, id, names;
