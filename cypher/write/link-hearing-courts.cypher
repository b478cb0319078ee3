// Purpose: join cases to the courts of their rulings, once a court.
// Parameters: rows: {caseId, courtId}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (court:Court {id: row.courtId})
CREATE
  (case)-
    [:HEARD_BY {
        courtId: row.courtId,
        caseId: row.caseId,
        newestKey: case.newestKey
      }]->
  (court)
RETURN count(*) AS written;
