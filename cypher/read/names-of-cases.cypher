// Purpose: who is named in cases: parties that are no organisations, and all others, whose names are never masked.
// Parameters: ids (of cases)
// Columns: caseId, persons: {id, name, aliases}, others (names)
UNWIND $ids AS id
MATCH (case:Case {id: id})
RETURN
  id AS caseId,
  COLLECT {
    MATCH (case)-[:HAS_PARTY]->(party:Party)
    WHERE party.kind <> 'ORGANIZATION'
    RETURN {id: party.id, name: party.name, aliases: party.aliases}
    ORDER
    BY
    party.id
  } AS persons,
  COLLECT {
    MATCH (case)-[:HAS_PARTY]->(party:Party)
    WHERE party.kind = 'ORGANIZATION'
    UNWIND [party.name] + coalesce(party.aliases, []) AS name
    RETURN name
  } +
  COLLECT {
    MATCH (case)-[:HEARD_BY|NAMES]->(court:Court)
    RETURN court.name
  } +
  COLLECT {
    MATCH
      (case)-[:HAS_RULING]->
      (:Ruling)<-[:SAT_ON|APPEARED_IN]-
      (other:BenchMember|Counsel)
    UNWIND [other.name, other.firm] AS name
    WITH name
    WHERE name IS NOT NULL
    RETURN name
  } AS others;
