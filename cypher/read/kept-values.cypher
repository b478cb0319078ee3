// Purpose: how many cases have each value that is kept under some names; nothing where the kept counts are not whole (see
// kept-counts).
// Parameters: names (what stands before the value, as cause:112|outcome|), limit
// Columns: name, value, count
MATCH (all:KeptCount {id: 'all'})
CALL (all) {
  MATCH (case:Case)
  RETURN count(case) AS held
}
WITH all, held
WHERE all.count = held
UNWIND $names AS name
CALL (name) {
  MATCH (kept:KeptCount)
  WHERE kept.id STARTS WITH name
  RETURN substring(kept.id, size(name)) AS value, kept.count AS count
  LIMIT $limit
}
RETURN name, value, count;
