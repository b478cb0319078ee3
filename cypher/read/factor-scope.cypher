// Purpose: factors with everything below them.
// Parameters: ids, limit
// Columns: parent, id
UNWIND $ids AS parent
MATCH (factor:Factor {id: parent})
CALL (factor) {
  MATCH (factor)<-[:BROADER*0..10]-(narrower:Factor)
  RETURN DISTINCT narrower.id AS id
  LIMIT $limit
}
RETURN parent, id;
