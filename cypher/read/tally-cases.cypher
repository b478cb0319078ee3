// Purpose: how cases and their points were decided: of some cases those that have all of some factors and a cause, each with what it has below it; of their questions those that turn on all of these factors.
// Parameters: ids, factors, cause (null lets all pass)
// Columns: id, outcome, prevailingSide, causeId, level, regionId, date, decided
UNWIND $ids AS id
MATCH (case:Case {id: id})
WHERE
  all(factor IN $factors WHERE factor IN case.factorIds) AND
  ($cause IS NULL OR $cause IN case.causeIds)
RETURN
  case.id AS id,
  case.outcome AS outcome,
  case.prevailingSide AS prevailingSide,
  head(
    COLLECT {
      MATCH (case)-[link:HAS_CAUSE]->(own:CauseOfAction)
      RETURN own.id
      ORDER
      BY
      link.order
      LIMIT
      1
    }
  ) AS causeId,
  head(
    COLLECT {
      MATCH (court:Court {id: case.decidedBy})
      RETURN court.level
      LIMIT
      1
    }
  ) AS level,
  case.regionId AS regionId,
  case.date AS date,
  COLLECT {
    MATCH (case)-[:RAISES]->(issue:Issue)
    WHERE
      all(
        factor IN $factors
        WHERE
          EXISTS {
          (issue)-[:TURNS_ON]->
          (:Factor)-[:BROADER*0..10]->
          (:Factor {id: factor})
          }
      )
    RETURN coalesce(issue.decidedFor, 'NOT_KNOWN')
    LIMIT
    100
  } AS decided;
