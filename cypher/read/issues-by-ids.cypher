// Purpose: Issue nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, question, answer, decidedFor, grounds
UNWIND $ids AS id
MATCH (issue:Issue {id: id})
RETURN
  issue.id AS id,
  issue.caseId AS caseId,
  issue.question AS question,
  issue.answer AS answer,
  issue.decidedFor AS decidedFor,
  issue.grounds AS grounds;
