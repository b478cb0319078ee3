// Purpose: the ids of the courts of cases: those of the rulings, then those that are named.
// Parameters: ids (of cases)
// Columns: parentId, id
UNWIND $ids AS id
MATCH (case:Case {id: id})-[link:HEARD_BY|NAMES]->(court:Court)
WITH id, court, min(
    CASE type(link)
      WHEN 'HEARD_BY' THEN 0
      ELSE 1
    END) AS order
RETURN id AS parentId, court.id AS id
ORDER BY parentId, order, id;
