// Purpose: in which rulings parties appear, with their role there; by parties.
// Parameters: ids (of parties)
// Columns: parentId, rulingId, partyId, role, alsoRoles, side, counterclaimSide, capacity, evidence columns
UNWIND $ids AS id
MATCH (party:Party {id: id})-[link:APPEARS_IN]->(ruling:Ruling)
RETURN
  id AS parentId,
  ruling.id AS rulingId,
  id AS partyId,
  link.role AS role,
  link.alsoRoles AS alsoRoles,
  link.side AS side,
  link.counterclaimSide AS counterclaimSide,
  link.capacity AS capacity,
  link.quote AS quote,
  link.section AS section,
  link.start AS start,
  link.end AS end,
  link.source AS source
ORDER BY parentId, ruling.order;
