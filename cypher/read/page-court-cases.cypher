// Purpose: pages of the cases of courts, newest first.
// Parameters: ranges: {parent, ids, from} (the list's ids and the key to go on from), least (the least key
// that is wanted), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS listId
  CALL (range, listId) {
    MATCH ()-[link:HEARD_BY]->() USING INDEX SEEK link: HEARD_BY (courtId, newestKey)
    WHERE
      link.courtId = listId AND
      link.newestKey < range.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.courtId DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT key, caseId
  ORDER BY key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
