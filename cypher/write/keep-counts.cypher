// Purpose: add cases to the kept counts, or take them out before their parts go: of all cases, of a region's, of those with a cause
// and of those that apply a provision or a part of it, how many there are of each outcome, region, year, cause, factor, side that
// prevailed and first cause, as far as one of them is asked for.
// Parameters: ids, sign (1 or -1)
UNWIND $ids AS id
MATCH (case:Case {id: id})
WITH
  ['outcome|' + case.outcome, 'region|' + case.regionId] +
  [date IN [case.sortDate] WHERE date IS NOT NULL | 'year|' + left(date, 4)] AS own,
  [side IN [case.prevailingSide] WHERE side IS NOT NULL | 'side|' + side] AS sides,
  [cause IN coalesce(case.causeIds, []) | 'cause|' + cause] AS ofCauses,
  [factor IN coalesce(case.factorIds, []) | 'factor|' + factor] AS ofFactors,
  case.regionId AS region,
  [
    'first|' +
    head(
      COLLECT {
        MATCH (case)-[link:HAS_CAUSE]->(own:CauseOfAction)
        RETURN own.id
        ORDER
        BY
        link.order
        LIMIT
        1
      } +
      ['']
    )
  ] AS first,
  coalesce(case.causeIds, []) AS causes,
  COLLECT {
    MATCH (case)-[:HAS_RULING]->(:Ruling)-[link:APPLIES]->(:Provision)
    WHERE link.newestKey IS NOT NULL
    WITH split(link.provisionId, '/') AS parts
    UNWIND range(2, size(parts)) AS upTo
    RETURN DISTINCT
      reduce(
        provision = parts[0], part IN parts[1 .. upTo] | provision + '/' + part) AS provision
  } AS provisions
UNWIND
  ['all'] +
  [value IN own + sides + ofCauses + ofFactors + first | 'cases|' + value] +
  [value IN own[0 .. 1] + sides + first | region + '|' + value] +
  reduce(
    all = [],
    cause IN causes | all + [value IN own + sides | cause + '|' + value]) +
  reduce(
    all = [],
    provision IN
    provisions |
      all + [value IN own + ofCauses + sides + first | provision + '|' + value]) AS
    countId
WITH countId, count(*) AS cases
ORDER BY countId
MERGE (kept:KeptCount {id: countId})
SET kept.count = coalesce(kept.count, 0) + $sign * cases
WITH kept
WHERE kept.count = 0
DELETE kept;
