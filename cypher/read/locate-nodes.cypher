// Purpose: find nodes of any kind that the API shows by their ids.
// Parameters: ids
// Columns: id, element, degree
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (node:Case {id: wanted})
  RETURN node
    UNION
  MATCH (node:Ruling {id: wanted})
  RETURN node
    UNION
  MATCH (node:Court {id: wanted})
  RETURN node
    UNION
  MATCH (node:Region {id: wanted})
  RETURN node
    UNION
  MATCH (node:Party {id: wanted})
  RETURN node
    UNION
  MATCH (node:Instrument {id: wanted})
  RETURN node
    UNION
  MATCH (node:Provision {id: wanted})
  RETURN node
    UNION
  MATCH (node:RulePrinciple {id: wanted})
  RETURN node
    UNION
  MATCH (node:Issue {id: wanted})
  RETURN node
    UNION
  MATCH (node:Amount {id: wanted})
  RETURN node
    UNION
  MATCH (node:Event {id: wanted})
  RETURN node
    UNION
  MATCH (node:BenchMember {id: wanted})
  RETURN node
    UNION
  MATCH (node:Counsel {id: wanted})
  RETURN node
    UNION
  MATCH (node:Factor {id: wanted})
  RETURN node
    UNION
  MATCH (node:CauseOfAction {id: wanted})
  RETURN node
    UNION
  MATCH (node:Publication {id: wanted})
  RETURN node
    UNION
  MATCH (node:Organ {id: wanted})
  RETURN node
    UNION
  MATCH (node:Document {id: wanted})
  RETURN node
}
RETURN
  node.id AS id,
  elementId(node) AS element,
  COUNT { (node)--() } AS degree;
