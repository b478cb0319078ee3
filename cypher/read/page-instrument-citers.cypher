// Purpose: pages of the instruments that cite instruments, newest first, each once.
// Parameters: ranges: {parent, from} (the key to go on from), limit
// Columns: parent, key, id
UNWIND $ranges AS range
CALL (range) {
  MATCH ()-[link:CITES]->() USING INDEX SEEK link: CITES (citedId, newestKey)
  WHERE link.citedId = range.parent AND link.newestKey < range.from
  WITH link
  ORDER BY link.citedId DESC, link.newestKey DESC
  LIMIT $limit
  RETURN link.newestKey AS key, link.citingId AS id
}
RETURN range.parent AS parent, key, id;
