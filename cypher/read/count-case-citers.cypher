// Purpose: the number of cases that cite what some references name, each once.
// Parameters: ranges: {parent, ids (of references), self (a case that is no citer of itself, '' for none)}
// Columns: parent, count
UNWIND $ranges AS range
CALL (range) {
  UNWIND range.ids AS referenceId
  MATCH ()-[link:REFERS_TO]->() USING INDEX SEEK link: REFERS_TO (referenceId, newestKey)
  WHERE
    link.referenceId = referenceId AND
    link.newestKey >= 0 AND
    link.caseId <> range.self
  RETURN count(DISTINCT link.caseId) AS count
}
RETURN range.parent AS parent, count;
