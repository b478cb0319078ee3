// Purpose: pages of the precedents of provisions in the order of authority before a forum court: the ranks of its tiers one
// after the other, then level by level everything, where `shown` marks what the tiers have had already.
// Parameters: ranges: {parent, ids (the provisions that answer for it), ranks: {segment, rank, from}, levels: {segment, level,
// from}, shown (the ranks of the tiers)}, least (the least key that is wanted), limit
// Columns: parent, segment, key, caseId, shown
UNWIND $ranges AS range
CALL (range) {
  CALL (range) {
    UNWIND range.ranks AS part
    UNWIND range.ids AS listId
    CALL (part, listId) {
      MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, rank, newestKey)
      WHERE
        link.provisionId = listId AND
        link.rank = part.rank AND
        link.newestKey < part.from AND
        link.newestKey >= $least
      WITH link
      ORDER BY link.provisionId DESC, link.rank DESC, link.newestKey DESC
      LIMIT $limit
      RETURN link.newestKey AS key, link.caseId AS caseId
    }
    RETURN part.segment AS segment, key, caseId, false AS shown
      UNION
    UNWIND range.levels AS part
    UNWIND range.ids AS listId
    CALL (range, part, listId) {
      MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, level, newestKey)
      WHERE
        link.provisionId = listId AND
        link.level = part.level AND
        link.newestKey < part.from AND
        link.newestKey >= $least
      WITH range, link
      ORDER BY link.provisionId DESC, link.level DESC, link.newestKey DESC
      LIMIT $limit
      RETURN
        link.newestKey AS key,
        link.caseId AS caseId,
        link.rank IN range.shown AS shown
    }
    RETURN part.segment AS segment, key, caseId, shown
  }
  RETURN segment, key, caseId, shown
  ORDER BY segment, key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, segment, key, caseId, shown;
