// Purpose: join cases to their causes of action.
// Parameters: rows: {caseId, causeId, order}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (cause:CauseOfAction {id: row.causeId})
CREATE
  (case)-
    [:HAS_CAUSE {
        causeId: row.causeId,
        caseId: row.caseId,
        newestKey: case.newestKey,
        order: row.order
      }]->
  (cause)
RETURN count(*) AS written;
