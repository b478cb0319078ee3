// Purpose: pages of the precedents of provisions in the order of authority where no forum court is given: level by level,
// newest first within each.
// Parameters: ranges: {parent, ids (the provisions that answer for it), segments: {level, from}}, least (the least key that
// is wanted), limit
// Columns: parent, level, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.segments AS part
  UNWIND range.ids AS listId
  CALL (part, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, level, newestKey)
    WHERE
      link.provisionId = listId AND
      link.level = part.level AND
      link.newestKey < part.from AND
      link.newestKey >= $least
    WITH link
    ORDER BY link.provisionId DESC, link.level DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT part.level AS level, key, caseId
  ORDER BY level, key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, level, key, caseId;
