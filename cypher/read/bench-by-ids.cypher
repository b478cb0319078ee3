// Purpose: BenchMember nodes by their ids. Made from src/graph/model by npm run schema.
// Parameters: ids
// Columns: id, caseId, name, role, rulingId, quote, section, start, end, source
UNWIND $ids AS id
MATCH (bench:BenchMember {id: id})
RETURN
  bench.id AS id,
  bench.caseId AS caseId,
  bench.name AS name,
  bench.role AS role,
  head(
    COLLECT {
      MATCH (bench)-[:SAT_ON]->(next:Ruling)
      RETURN next.id
    }
  ) AS rulingId,
  bench.quote AS quote,
  bench.section AS section,
  bench.start AS start,
  bench.end AS end,
  bench.source AS source;
