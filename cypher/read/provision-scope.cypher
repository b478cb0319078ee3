// Purpose: what answers for provisions: they themselves, their parts, and their predecessors with their parts, each once.
// Parameters: ids, predecessors (whether they are asked for), limit
// Columns: parent, id, precedentCount, predecessor (whether it is one)
UNWIND $ids AS parent
MATCH (asked:Provision {id: parent})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDS*0..5]->(line:Provision)
  WHERE $predecessors OR line = asked
  MATCH (line)<-[:PART_OF*0..4]-(part:Provision)
  RETURN DISTINCT part, line <> asked AS predecessor
  ORDER BY predecessor, part.position
  LIMIT $limit
}
RETURN
  parent,
  part.id AS id,
  coalesce(part.precedentCount, 0) AS precedentCount,
  predecessor;
