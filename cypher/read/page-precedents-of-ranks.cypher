// Purpose: the next precedents of provisions on one level, newest first, of the given ranks only, however many others there
// are: the newest of each rank first, then more of the ranks whose newest are newest.
// Parameters: ranges: {parent, ids (the provisions that answer for it), level, from}, ranks, least (the least key that is wanted), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND $ranks AS rank
  UNWIND range.ids AS listId
  CALL (range, rank, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, level, rank, newestKey)
    WHERE
      link.provisionId = listId AND
      link.level = range.level AND
      link.rank = rank AND
      link.newestKey < range.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.provisionId DESC, link.level DESC, link.rank DESC, link.newestKey DESC
    LIMIT 1
    RETURN link.newestKey AS newest
  }
  WITH range, rank, max(newest) AS newest
  ORDER BY newest DESC
  LIMIT $limit
  UNWIND range.ids AS listId
  CALL (range, rank, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, level, rank, newestKey)
    WHERE
      link.provisionId = listId AND
      link.level = range.level AND
      link.rank = rank AND
      link.newestKey < range.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.provisionId DESC, link.level DESC, link.rank DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT key, caseId
  ORDER BY key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
