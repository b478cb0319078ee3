// Purpose: a page of all cases, oldest first, range by range: the dated ones, then those without a date.
// Parameters: ranges: {segment, from, below}, limit
// Columns: key, caseId
UNWIND $ranges AS range
CALL (range) {
  MATCH (case:Case)
  WHERE case.newestKey > range.from AND case.newestKey < range.below
  WITH case
  ORDER BY case.newestKey
  LIMIT $limit
  RETURN case.newestKey AS key, case.id AS caseId
}
RETURN range.segment AS segment, key, caseId
ORDER BY segment, key
LIMIT $limit;
