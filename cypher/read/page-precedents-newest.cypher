// Purpose: pages of the precedents of provisions, newest first.
// Parameters: ranges: {parent, ids (the provisions that answer for it), from}, least (the least key that is wanted), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS listId
  CALL (range, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
    WHERE
      link.provisionId = listId AND
      link.newestKey < range.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.provisionId DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT key, caseId
  ORDER BY key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
