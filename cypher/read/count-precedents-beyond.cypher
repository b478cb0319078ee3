// Purpose: how many precedents of provisions do not apply a larger one too: what each adds to a union. Of each so many are looked at.
// Parameters: rows: {parent, provisionId, larger (ids whose precedents are counted already)}, most
// Columns: parent, count
UNWIND $rows AS row
CALL (row) {
  MATCH (:Provision {id: row.provisionId})<-[link:APPLIES]-(:Ruling)
  WHERE link.newestKey IS NOT NULL
  WITH row, link
  LIMIT $most
  MATCH (case:Case {id: link.caseId})
  WHERE
    NOT EXISTS {
      MATCH (case)-[:HAS_RULING]->(:Ruling)-[:APPLIES]->(other:Provision)
      WHERE other.id IN row.larger
    }
  RETURN count(*) AS count
}
RETURN row.parent AS parent, sum(count) AS count;
