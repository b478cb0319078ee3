// Purpose: pages of the cases of causes of action, newest first.
// Parameters: ranges: {parent, ids, from} (the list's ids and the key to go on from), least (the least key
// that is wanted), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS listId
  CALL (range, listId) {
    MATCH ()-[link:HAS_CAUSE]->() USING INDEX SEEK link: HAS_CAUSE (causeId, newestKey)
    WHERE
      link.causeId = listId AND
      link.newestKey < range.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.causeId DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT key, caseId
  ORDER BY key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
