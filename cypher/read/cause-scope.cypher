// Purpose: causes of action with everything below them.
// Parameters: ids, limit
// Columns: parent, id
UNWIND $ids AS parent
MATCH (cause:CauseOfAction {id: parent})
CALL (cause) {
  MATCH (cause)<-[:PART_OF*0..10]-(narrower:CauseOfAction)
  RETURN DISTINCT narrower.id AS id
  LIMIT $limit
}
RETURN parent, id;
