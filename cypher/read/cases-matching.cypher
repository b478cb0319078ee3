// Purpose: which of some cases pass a filter; a part of the filter that is null lets all pass.
// Parameters: ids, filter: {ids, regions, courts, courtLevels, causes, factors, outcomes, sides, stages, roles, judge, benchRoles,
// counsel, provisions (with their parts), treatments, positions, amounts: {kind, item, currency, least, most} (each of them must be
// met), cutItems (less of one of them was granted than claimed), words (each of them must be contained), publications, completeness, least and below (the keys that the dates leave:
// always given)}. The parts of a case are reached from it, without labels: no index leads away from it to a hub.
// Columns: id
UNWIND $ids AS id
MATCH (case:Case {id: id})
WHERE
  ($filter.ids IS NULL OR case.id IN $filter.ids) AND
  ($filter.regions IS NULL OR case.regionId IN $filter.regions) AND
  ($filter.courts IS NULL OR
    any(court IN case.courtIds WHERE court IN $filter.courts)) AND
  ($filter.courtLevels IS NULL OR
    any(level IN case.courtLevels WHERE level IN $filter.courtLevels)) AND
  ($filter.causes IS NULL OR
    any(cause IN case.causeIds WHERE cause IN $filter.causes)) AND
  ($filter.factors IS NULL OR
    any(factor IN case.factorIds WHERE factor IN $filter.factors)) AND
  ($filter.outcomes IS NULL OR case.outcome IN $filter.outcomes) AND
  ($filter.publications IS NULL OR case.publicationId IN $filter.publications) AND
  ($filter.completeness IS NULL OR case.completeness = $filter.completeness) AND
  ($filter.sides IS NULL OR case.prevailingSide IN $filter.sides) AND
  ($filter.stages IS NULL OR
    EXISTS {
      MATCH (case)-[:HAS_RULING]->(ruling)
      WHERE ruling.stage IN $filter.stages
    }) AND
  ($filter.roles IS NULL OR
    EXISTS {
      MATCH (case)-[at:HAS_PARTY]->()
      WHERE
        any(
          role IN [at.role] + coalesce(at.alsoRoles, [])
          WHERE role IN $filter.roles
        )
    } OR
    EXISTS {
      MATCH (case)-[:HAS_RULING]->()<-[at:APPEARS_IN]-()
      WHERE
        any(
          role IN [at.role] + coalesce(at.alsoRoles, [])
          WHERE role IN $filter.roles
        )
    }) AND
  ($filter.judge IS NULL OR
    EXISTS {
      MATCH (case)-[:HAS_RULING]->()<-[:SAT_ON]-(member)
      WHERE member.name = $filter.judge AND member.role IN $filter.benchRoles
    }) AND
  ($filter.counsel IS NULL OR
    EXISTS {
      MATCH (case)-[:HAS_RULING]->()<-[:APPEARED_IN]-(counsel)
      WHERE counsel.name = $filter.counsel
    }) AND
  (($filter.provisions IS NULL AND
      $filter.treatments IS NULL AND
      $filter.positions IS NULL) OR
    EXISTS {
      MATCH (case)-[:HAS_RULING]->()-[link:APPLIES]->(provision)
      WHERE
        ($filter.provisions IS NULL OR provision.id IN $filter.provisions) AND
        ($filter.treatments IS NULL OR link.treatment IN $filter.treatments) AND
        ($filter.positions IS NULL OR
          coalesce(link.position, 'UNKNOWN') IN $filter.positions)
    }) AND
  ($filter.amounts IS NULL OR
    all(
      wanted IN $filter.amounts
      WHERE
        any(
          amount IN
          [(case)-[:HAS_AMOUNT]->(part) | part ] +
          [(case)-[:HAS_RULING]->()-[:IMPOSES]->(part) | part ]
          WHERE
            amount.kind = wanted.kind AND
            (wanted.item IS NULL OR amount.item = wanted.item) AND
            amount.currency = wanted.currency AND
            amount.size >= wanted.least AND
            amount.size <= wanted.most
        )
    )) AND
  ($filter.cutItems IS NULL OR
    EXISTS {
      MATCH (case)-[:HAS_AMOUNT]->(claimed), (case)-[:HAS_AMOUNT]->(granted)
      WHERE
        claimed.kind = 'CLAIMED' AND
        claimed.item IN $filter.cutItems AND
        granted.kind = 'GRANTED' AND
        granted.item = claimed.item AND
        granted.currency = claimed.currency AND
        granted.size < claimed.size
    }) AND
  ($filter.words IS NULL OR
    all(
      word IN $filter.words
      WHERE
        any(
          text IN
          [
            case.title,
            case.name,
            case.summary,
            case.facts,
            case.reasoning,
            case.significance,
            case.disposition
          ]
          WHERE text CONTAINS word
        )
    )) AND
  case.newestKey >= $filter.least AND
  case.newestKey < $filter.below
RETURN id;
