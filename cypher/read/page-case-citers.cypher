// Purpose: pages of the cases that cite what some references name, newest first, each once.
// Parameters: ranges: {parent, ids (of references), self (a case that is no citer of itself, '' for none), from (the key to go on below)}, limit
// Columns: parent, key, id
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS referenceId
  CALL (range, referenceId) {
    MATCH ()-[link:REFERS_TO]->() USING INDEX SEEK link: REFERS_TO (referenceId, newestKey)
    WHERE link.referenceId = referenceId AND link.newestKey < range.from
    WITH range, link
    ORDER BY link.referenceId DESC, link.newestKey DESC
    WITH link
    WHERE link.caseId <> range.self
    LIMIT $limit
    RETURN link.newestKey AS key, link.caseId AS id
  }
  WITH DISTINCT key, id
  ORDER BY key DESC
  LIMIT $limit
  RETURN key, id
}
RETURN range.parent AS parent, key, id;
