// Purpose: pages of the precedents of provisions by where in the decision they stand, the weightiest place first, newest first
// within each; a case that applies several of the provisions stands under the weightiest of its places.
// Parameters: ranges: {parent, ids (the provisions that answer for it), segments: {rank, from}}, least (the least key that is
// wanted), limit
// Columns: parent, rank, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.segments AS part
  UNWIND range.ids AS listId
  CALL (range, part, listId) {
    MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, positionRank, newestKey)
    WHERE
      link.provisionId = listId AND
      link.positionRank = part.rank AND
      link.newestKey < part.from AND
      link.newestKey >= $least AND
      (size(range.ids) = 1 OR
        NOT EXISTS {
          MATCH (:Case {id: link.caseId})-[:HAS_RULING]->()-[other]->()
          WHERE
            other.provisionId IN range.ids AND other.positionRank < part.rank
        })
    WITH link
    ORDER BY link.provisionId DESC, link.positionRank DESC, link.newestKey DESC
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT part.rank AS rank, key, caseId
  ORDER BY rank, key DESC
  LIMIT $limit
}
RETURN range.parent AS parent, rank, key, caseId;
