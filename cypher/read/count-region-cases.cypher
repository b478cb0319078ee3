// Purpose: the number of cases of regions.
// Parameters: ranges: {parent, ids}
// Columns: parent, count
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS id
  MATCH (case:Case)
  WHERE case.regionId = id
  RETURN count(case) AS count
}
RETURN range.parent AS parent, count;
