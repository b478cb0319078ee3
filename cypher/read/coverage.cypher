// Purpose: how much the graph holds, from the count store, and the first and the last dated case, from the index.
// Parameters: dated (the least key of a case with a date)
// Columns: cases, publications, instruments, courts, earliest, latest
CALL () {
  MATCH (case:Case)
  RETURN count(case) AS cases
}
CALL () {
  MATCH (publication:Publication)
  RETURN count(publication) AS publications
}
CALL () {
  MATCH (instrument:Instrument)
  RETURN count(instrument) AS instruments
}
CALL () {
  MATCH (court:Court)
  RETURN count(court) AS courts
}
CALL () {
  OPTIONAL MATCH (case:Case)
  WHERE case.newestKey >= $dated
  WITH case
  ORDER BY case.newestKey
  LIMIT 1
  RETURN case.sortDate AS earliest
}
CALL () {
  OPTIONAL MATCH (case:Case)
  WHERE case.newestKey >= $dated
  WITH case
  ORDER BY case.newestKey DESC
  LIMIT 1
  RETURN case.sortDate AS latest
}
RETURN cases, publications, instruments, courts, earliest, latest;
