// Purpose: a page of the cases of regions, newest first.
// Parameters: ranges: {parent, ids, from}, least (the least key that is wanted), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS listId
  CALL (range, listId) {
    MATCH (case:Case)
    WHERE
      case.regionId = listId AND
      case.newestKey < range.from AND
      case.newestKey >= $least
    WITH case
    ORDER BY case.regionId DESC, case.newestKey DESC
    LIMIT $limit
    RETURN case.newestKey AS key, case.id AS caseId
  }
  RETURN key, caseId
  ORDER BY key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
