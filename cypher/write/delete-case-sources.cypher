// Purpose: forget what sources said of cases that are about to be written anew or removed.
// Parameters: ids (of cases)
UNWIND $ids AS id
MATCH (source:CaseSource {caseId: id})
DETACH DELETE source;
