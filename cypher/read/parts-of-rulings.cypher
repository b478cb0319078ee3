// Purpose: what hangs off rulings, of every kind that is asked for. Made from src/graph/model by npm run schema.
// Parameters: ids (of rulings), parts (rules-of-rulings, fines-of-rulings, bench-of-rulings, counsel-of-rulings)
// Columns: parentId, part, nodes (in their order, with the columns of their statement by ids)
CALL () {
  UNWIND
    CASE
      WHEN 'rules-of-rulings' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Ruling {id: parentId})-[link:ESTABLISHES]->(rule:RulePrinciple)
  WITH parentId, rule
  ORDER BY parentId, link.order
  RETURN
    parentId,
    'rules-of-rulings' AS part,
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
      WHEN 'fines-of-rulings' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Ruling {id: parentId})-[link:IMPOSES]->(amount:Amount)
  WITH parentId, amount
  ORDER BY parentId, amount.order
  RETURN
    parentId,
    'fines-of-rulings' AS part,
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
      WHEN 'bench-of-rulings' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Ruling {id: parentId})<-[link:SAT_ON]-(bench:BenchMember)
  WITH parentId, bench
  ORDER BY parentId, bench.order
  RETURN
    parentId,
    'bench-of-rulings' AS part,
    collect(
      {
        id: bench.id,
        caseId: bench.caseId,
        name: bench.name,
        role: bench.role,
        rulingId:
          head(
            COLLECT {
              MATCH (bench)-[:SAT_ON]->(next:Ruling)
              RETURN next.id
            }
          ),
        quote: bench.quote,
        section: bench.section,
        start: bench.start,
        end: bench.end,
        source: bench.source
      }
    ) AS nodes
    UNION ALL
  UNWIND
    CASE
      WHEN 'counsel-of-rulings' IN $parts THEN $ids
      ELSE []
    END AS parentId
  MATCH (:Ruling {id: parentId})<-[link:APPEARED_IN]-(counsel:Counsel)
  WITH parentId, counsel
  ORDER BY parentId, counsel.order
  RETURN
    parentId,
    'counsel-of-rulings' AS part,
    collect(
      {
        id: counsel.id,
        caseId: counsel.caseId,
        name: counsel.name,
        firm: counsel.firm,
        rulingId:
          head(
            COLLECT {
              MATCH (counsel)-[:APPEARED_IN]->(next:Ruling)
              RETURN next.id
            }
          ),
        quote: counsel.quote,
        section: counsel.section,
        start: counsel.start,
        end: counsel.end,
        source: counsel.source
      }
    ) AS nodes
}
RETURN parentId, part, nodes;
