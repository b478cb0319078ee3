// Purpose: the rules that rules replace or contradict, and those that do so to them; since when both are stated.
// Parameters: ids (of rules), limit (a rule), dated (the least key of a dated case)
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
CALL (rule, other) {
  UNWIND [other, rule] AS stated
  CALL (stated) {
    MATCH ()-[first:ESTABLISHES]->() USING INDEX SEEK first: ESTABLISHES (ruleId, newestKey)
    WHERE first.ruleId = stated.id AND first.newestKey >= $dated
    WITH first
    ORDER BY first.ruleId, first.newestKey
    LIMIT 1
    MATCH (case:Case {id: first.caseId})
    WHERE case.sortDateOf <> 'EVENT'
    RETURN collect(case.sortDate) AS dates
  }
  RETURN collect({id: stated.id, date: head(dates)}) AS dated
}
RETURN
  id AS parentId,
  other.id AS id,
  relation,
  names,
  head([each IN dated WHERE each.id = other.id | each.date]) AS since,
  head([each IN dated WHERE each.id = id | each.date]) AS ownSince
ORDER BY parentId, relation, id, names;
