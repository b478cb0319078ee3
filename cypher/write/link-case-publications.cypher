// Purpose: join cases to the publications that they come from.
// Parameters: rows: {caseId, publicationId, orderKey, order}
// Columns: written
UNWIND $rows AS row
MATCH (case:Case {id: row.caseId})
MATCH (publication:Publication {id: row.publicationId})
CREATE
  (case)-
    [:PUBLISHED_IN {
        publicationId: row.publicationId,
        caseId: row.caseId,
        orderKey: row.orderKey,
        order: row.order
      }]->
  (publication)
RETURN count(*) AS written;
