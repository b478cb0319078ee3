// Purpose: how many nodes of each label there are, from the count store.
// Columns: name, count
RETURN 'Case' AS name, COUNT { (:Case) } AS count
  UNION ALL
RETURN 'Ruling' AS name, COUNT { (:Ruling) } AS count
  UNION ALL
RETURN 'Court' AS name, COUNT { (:Court) } AS count
  UNION ALL
RETURN 'Region' AS name, COUNT { (:Region) } AS count
  UNION ALL
RETURN 'Party' AS name, COUNT { (:Party) } AS count
  UNION ALL
RETURN 'Instrument' AS name, COUNT { (:Instrument) } AS count
  UNION ALL
RETURN 'Provision' AS name, COUNT { (:Provision) } AS count
  UNION ALL
RETURN 'RulePrinciple' AS name, COUNT { (:RulePrinciple) } AS count
  UNION ALL
RETURN 'Issue' AS name, COUNT { (:Issue) } AS count
  UNION ALL
RETURN 'Amount' AS name, COUNT { (:Amount) } AS count
  UNION ALL
RETURN 'Event' AS name, COUNT { (:Event) } AS count
  UNION ALL
RETURN 'BenchMember' AS name, COUNT { (:BenchMember) } AS count
  UNION ALL
RETURN 'Counsel' AS name, COUNT { (:Counsel) } AS count
  UNION ALL
RETURN 'Factor' AS name, COUNT { (:Factor) } AS count
  UNION ALL
RETURN 'CauseOfAction' AS name, COUNT { (:CauseOfAction) } AS count
  UNION ALL
RETURN 'Publication' AS name, COUNT { (:Publication) } AS count
  UNION ALL
RETURN 'Organ' AS name, COUNT { (:Organ) } AS count;
