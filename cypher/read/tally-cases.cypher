// Purpose: how cases ended: of some cases those that have all of some factors and a cause, each with what it has below it.
// Parameters: ids, factors, cause (null lets all pass)
// Columns: id, outcome, prevailingSide
UNWIND $ids AS id
MATCH (case:Case {id: id})
WHERE
  all(factor IN $factors WHERE factor IN case.factorIds) AND
  ($cause IS NULL OR $cause IN case.causeIds)
RETURN
  case.id AS id,
  case.outcome AS outcome,
  case.prevailingSide AS prevailingSide;
