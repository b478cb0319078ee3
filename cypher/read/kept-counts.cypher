// Purpose: the sums of kept counts, a sum for each of some lists; nothing where some case is in none of them: they are not
// used while an older graph is brought up to date.
// Parameters: rows: {parent, spans: {least, most} (of ids, both included)}
// Columns: parent, count
MATCH (all:KeptCount {id: 'all'})
CALL (all) {
  MATCH (case:Case)
  RETURN count(case) AS held
}
WITH all, held
WHERE all.count = held
UNWIND $rows AS row
CALL (row) {
  UNWIND row.spans AS span
  MATCH (kept:KeptCount)
  WHERE kept.id >= span.least AND kept.id <= span.most
  RETURN sum(kept.count) AS count
}
RETURN row.parent AS parent, count;
