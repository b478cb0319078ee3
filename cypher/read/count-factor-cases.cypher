// Purpose: the number of cases that exhibit one of several factors.
// Parameters: ranges: {parent, ids}
// Columns: parent, count
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS id
  MATCH (factor:Factor {id: id})<-[:EXHIBITS]-(case:Case)
  RETURN count(DISTINCT case) AS count
}
RETURN range.parent AS parent, count;
