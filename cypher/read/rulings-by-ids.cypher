// Purpose: Ruling nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, stage, result, orders, orderItems, date, caseNumber, effective, disposition, courtId, courtGrounds, reviewsId
UNWIND $ids AS id
MATCH (ruling:Ruling {id: id})
RETURN
  ruling.id AS id,
  ruling.caseId AS caseId,
  ruling.stage AS stage,
  ruling.result AS result,
  ruling.orders AS orders,
  ruling.orderItems AS orderItems,
  ruling.date AS date,
  ruling.caseNumber AS caseNumber,
  ruling.effective AS effective,
  ruling.disposition AS disposition,
  head(
    COLLECT {
      MATCH (ruling)-[:MADE_BY]->(next:Court)
      RETURN next.id
    }
  ) AS courtId,
  head(
    COLLECT {
      MATCH (ruling)-[link:MADE_BY]->(:Court)
      RETURN link {.basis, .rationale, .quote, .section, .start, .end, .source}
    }
  ) AS courtGrounds,
  head(
    COLLECT {
      MATCH (ruling)-[:REVIEWS]->(next:Ruling)
      RETURN next.id
    }
  ) AS reviewsId;
