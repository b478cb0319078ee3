// Purpose: Ruling nodes by their ids.
// Parameters: ids
// Columns: id, caseId, stage, result, orders, date, caseNumber, effective, disposition, fines and the ids of what they point to
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})
RETURN
  ruling.id AS id,
  ruling.caseId AS caseId,
  ruling.stage AS stage,
  ruling.result AS result,
  ruling.orders AS orders,
  ruling.date AS date,
  ruling.caseNumber AS caseNumber,
  ruling.effective AS effective,
  ruling.disposition AS disposition,
  ruling.fines AS fines,
  head(
    COLLECT {
      MATCH (ruling)-[:MADE_BY]->(court:Court)
      RETURN court.id
    }
  ) AS courtId,
  head(
    COLLECT {
      MATCH (ruling)-[:REVIEWS]->(reviewed:Ruling)
      RETURN reviewed.id
    }
  ) AS reviewsId,
  head(
    COLLECT {
      MATCH (ruling)-[made:MADE_BY]->(:Court)
      RETURN made {.basis, .rationale, .quote, .section, .start, .end, .source}
    }
  ) AS courtGrounds;
