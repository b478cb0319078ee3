// Purpose: the ids of the instruments that cite instruments, newest first, each once.
// Parameters: ids (of the nodes they hang off), limit (a parent)
// Columns: parentId, id
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[link:CITES]->() USING INDEX SEEK link: CITES (citedId, newestKey)
  WHERE link.citedId = id AND link.newestKey >= 0
  WITH link
  ORDER BY link.citedId DESC, link.newestKey DESC
  LIMIT $limit
  RETURN link.citingId AS childId, link.newestKey AS place
}
RETURN id AS parentId, childId AS id
ORDER BY parentId, place DESC;
