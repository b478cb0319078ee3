// Purpose: pages of the precedents of provisions, oldest first, segment by segment: the dated ones, then those without a date.
// Parameters: ranges: {parent, ids (the provisions that answer for it), segments: {segment, from, below}}, limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.segments AS part
  UNWIND range.ids AS listId
  CALL (part, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
    WHERE
      link.provisionId = listId AND
      link.newestKey > part.from AND
      link.newestKey < part.below
    WITH link
    ORDER BY link.provisionId, link.newestKey
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT part.segment AS segment, key, caseId
  ORDER BY segment, key
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
