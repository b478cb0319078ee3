// Purpose: the cases of the graph that a takedown list names: by their id, by that of one of their records, by a number.
// Parameters: ids, caseNumbers (normal form)
// Columns: id, recordIds (the ids that its records give it)
CALL () {
  UNWIND $ids AS listed
  MATCH (case:Case {id: listed})
  RETURN case.id AS id
    UNION
  UNWIND $ids AS listed
  MATCH (source:CaseSource {recordId: listed})
  RETURN source.caseId AS id
    UNION
  UNWIND $caseNumbers AS listed
  MATCH (ruling:Ruling)
  WHERE ruling.caseNumber = listed
  RETURN ruling.caseId AS id
}
RETURN
  id,
  COLLECT {
    MATCH (source:CaseSource {caseId: id})
    RETURN source.recordId
    ORDER
    BY
    source.recordId
  } AS recordIds
ORDER BY id;
