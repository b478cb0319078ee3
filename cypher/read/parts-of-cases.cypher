// Purpose: what hangs off cases, of every kind that is asked for. Made from src/graph/model by npm run schema.
// Parameters: ids (of cases), parts (rulings-of-cases, issues-of-cases, rules-of-cases, amounts-of-cases, events-of-cases)
// Columns: parentId, part, nodes (in their order, with the columns of their statement by ids)
CALL () {
  UNWIND
    CASE
      WHEN 'rulings-of-cases' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Case {id: parentId})-[link:HAS_RULING]->(ruling:Ruling)
  WITH parentId, ruling
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'rulings-of-cases' AS part,
    collect(
      {
        id: ruling.id,
        caseId: ruling.caseId,
        stage: ruling.stage,
        result: ruling.result,
        orders: ruling.orders,
        orderItems: ruling.orderItems,
        date: ruling.date,
        caseNumber: ruling.caseNumber,
        effective: ruling.effective,
        disposition: ruling.disposition,
        courtId:
          head(
            COLLECT {
              MATCH (ruling)-[:MADE_BY]->(next:Court)
              RETURN next.id
            }
          ),
        courtGrounds:
          head(
            COLLECT {
              MATCH (ruling)-[link:MADE_BY]->(:Court)
              RETURN
                link {
                  .basis,
                  .rationale,
                  .quote,
                  .section,
                  .start,
                  .end,
                  .source
                }
            }
          ),
        reviewsId:
          head(
            COLLECT {
              MATCH (ruling)-[:REVIEWS]->(next:Ruling)
              RETURN next.id
            }
          )
      }
    ) AS nodes
    UNION ALL
  UNWIND
    CASE
      WHEN 'issues-of-cases' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Case {id: parentId})-[link:RAISES]->(issue:Issue)
  WITH parentId, issue
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'issues-of-cases' AS part,
    collect(
      {
        id: issue.id,
        caseId: issue.caseId,
        question: issue.question,
        answer: issue.answer,
        decidedFor: issue.decidedFor,
        grounds: issue.grounds
      }
    ) AS nodes
    UNION ALL
  UNWIND
    CASE
      WHEN 'rules-of-cases' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH
    (:Case {id: parentId})-[:HAS_RULING]->
    (:Ruling)-[link:ESTABLISHES]->
    (rule:RulePrinciple)
  WITH parentId, rule
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'rules-of-cases' AS part,
    collect(
      {
        id: rule.id,
        statement: rule.statement,
        favours: rule.favours,
        favoursGrounds: rule.favoursGrounds
      }
    ) AS nodes
    UNION ALL
  UNWIND
    CASE
      WHEN 'amounts-of-cases' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Case {id: parentId})-[link:HAS_AMOUNT]->(amount:Amount)
  WITH parentId, amount
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'amounts-of-cases' AS part,
    collect(
      {
        id: amount.id,
        caseId: amount.caseId,
        kind: amount.kind,
        item: amount.item,
        label: amount.label,
        value: amount.value,
        currency: amount.currency,
        text: amount.text,
        approximate: amount.approximate,
        date: amount.date,
        partyId:
          head(
            COLLECT {
              MATCH (amount)-[:OF_PARTY]->(next:Party)
              RETURN next.id
            }
          ),
        quote: amount.quote,
        section: amount.section,
        start: amount.start,
        end: amount.end,
        source: amount.source
      }
    ) AS nodes
    UNION ALL
  UNWIND
    CASE
      WHEN 'events-of-cases' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Case {id: parentId})-[link:HAS_EVENT]->(event:Event)
  WITH parentId, event
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'events-of-cases' AS part,
    collect(
      {
        id: event.id,
        caseId: event.caseId,
        kind: event.kind,
        date: event.date,
        label: event.label,
        partyId:
          head(
            COLLECT {
              MATCH (event)-[:OF_PARTY]->(next:Party)
              RETURN next.id
            }
          ),
        quote: event.quote,
        section: event.section,
        start: event.start,
        end: event.end,
        source: event.source
      }
    ) AS nodes
}
RETURN parentId, part, nodes;
