// Purpose: pages of the cases of publications in their printed order.
// Parameters: ranges: {parent, ids, from} (the list's ids and the key to go on from), limit
// Columns: parent, key, caseId
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS listId
  CALL (range, listId) {
    MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
    WHERE link.publicationId = listId AND link.orderKey > range.from
    WITH link
    ORDER BY link.publicationId, link.orderKey
    LIMIT $limit
    RETURN link.orderKey AS key, link.caseId AS caseId
  }
  RETURN DISTINCT key, caseId
  ORDER BY key
  LIMIT $limit
}
RETURN range.parent AS parent, key, caseId;
