// Purpose: take rules apart from those that they replace or contradict and those that do so to them; link-rules joins them again.
// Parameters: ids (of rules)
UNWIND $ids AS id
MATCH (:RulePrinciple {id: id})-[stale:REPLACES|CONFLICTS_WITH]-()
WITH DISTINCT stale
DELETE stale;
