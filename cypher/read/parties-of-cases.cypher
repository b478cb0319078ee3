// Purpose: the parties of cases with their roles, in the order of the record.
// Parameters: ids (of cases)
// Columns: parentId, the party's columns, role, alsoRoles, side, capacity, grounds (JSON), evidence columns
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HAS_PARTY]->(party:Party)
RETURN
  id AS parentId,
  party.id AS id,
  party.caseId AS caseId,
  party.name AS name,
  party.kind AS kind,
  party.aliases AS aliases,
  link.role AS role,
  link.alsoRoles AS alsoRoles,
  link.side AS side,
  link.capacity AS capacity,
  link.grounds AS grounds,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, link.order;
