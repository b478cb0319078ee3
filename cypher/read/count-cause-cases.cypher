// Purpose: the number of cases of one of several causes of action.
// Parameters: ranges: {parent, ids}
// Columns: parent, count
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS id
  MATCH (cause:CauseOfAction {id: id})<-[:HAS_CAUSE]-(case:Case)
  RETURN count(DISTINCT case) AS count
}
RETURN range.parent AS parent, count;
