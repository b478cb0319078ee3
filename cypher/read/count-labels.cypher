// Purpose: how many nodes of each label there are, from the count store.
// Columns: name, count
MATCH (node:Case)
RETURN 'Case' AS name, count(node) AS count
  UNION
MATCH (node:Ruling)
RETURN 'Ruling' AS name, count(node) AS count
  UNION
MATCH (node:Court)
RETURN 'Court' AS name, count(node) AS count
  UNION
MATCH (node:Region)
RETURN 'Region' AS name, count(node) AS count
  UNION
MATCH (node:Party)
RETURN 'Party' AS name, count(node) AS count
  UNION
MATCH (node:Instrument)
RETURN 'Instrument' AS name, count(node) AS count
  UNION
MATCH (node:Provision)
RETURN 'Provision' AS name, count(node) AS count
  UNION
MATCH (node:RulePrinciple)
RETURN 'RulePrinciple' AS name, count(node) AS count
  UNION
MATCH (node:Issue)
RETURN 'Issue' AS name, count(node) AS count
  UNION
MATCH (node:Amount)
RETURN 'Amount' AS name, count(node) AS count
  UNION
MATCH (node:Event)
RETURN 'Event' AS name, count(node) AS count
  UNION
MATCH (node:BenchMember)
RETURN 'BenchMember' AS name, count(node) AS count
  UNION
MATCH (node:Counsel)
RETURN 'Counsel' AS name, count(node) AS count
  UNION
MATCH (node:Factor)
RETURN 'Factor' AS name, count(node) AS count
  UNION
MATCH (node:CauseOfAction)
RETURN 'CauseOfAction' AS name, count(node) AS count
  UNION
MATCH (node:Publication)
RETURN 'Publication' AS name, count(node) AS count
  UNION
MATCH (node:Organ)
RETURN 'Organ' AS name, count(node) AS count;
