// Purpose: the sum of some kept counts, and whether all cases are in them: they are not while an older graph is brought up to date.
// Parameters: ids
// Columns: complete, count
OPTIONAL MATCH (all:KeptCount {id: 'cases'})
WITH coalesce(all.count, 0) AS counted
CALL () {
  MATCH (case:Case)
  RETURN count(case) AS held
}
CALL () {
  UNWIND $ids AS id
  MATCH (kept:KeptCount {id: id})
  RETURN sum(kept.count) AS count
}
RETURN counted = held AS complete, count;
