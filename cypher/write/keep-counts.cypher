// Purpose: add cases to the kept counts, or take them out before their parts go: of all cases, of a region's, of those with a cause
// and of those that apply a provision or a part of it, how many there are of each outcome, region and cause.
// Parameters: ids, sign (1 or -1)
UNWIND $ids AS id
MATCH (case:Case {id: id})
WITH
  ['outcome|' + case.outcome, 'region|' + case.regionId] AS own,
  [cause IN coalesce(case.causeIds, []) | 'cause|' + cause] AS ofCauses,
  case.regionId AS region,
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
  ['cases', region + '|' + own[0]] +
  [value IN own + ofCauses | 'cases|' + value] +
  reduce(
    all = [], cause IN causes | all + [value IN own | cause + '|' + value]) +
  reduce(
    all = [],
    provision IN
    provisions |
      all + [value IN own + ofCauses | provision + '|' + value]) AS countId
WITH countId, count(*) AS cases
ORDER BY countId
MERGE (kept:KeptCount {id: countId})
SET kept.count = coalesce(kept.count, 0) + $sign * cases
WITH kept
WHERE kept.count = 0
DELETE kept;
