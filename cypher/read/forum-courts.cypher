// Purpose: courts with the courts above them and the high courts of their regions: what decides the tiers before a forum.
// Parameters: ids
// Columns: id, line: the court and the courts above it, the nearest first, regional: high courts of its region and those around it
UNWIND $ids AS id
MATCH (court:Court {id: id})
RETURN
  court.id AS id,
  COLLECT {
    MATCH path = (court)-[:SUPERVISED_BY*0..5]->(above:Court)
    RETURN {id: above.id, name: above.name, level: above.level}
    ORDER
    BY
    length(path),
    above.id
    LIMIT
    6
  } AS line,
  COLLECT {
    MATCH
      path =
        (court)-[:LOCATED_IN]->
        (:Region)-[:PART_OF*0..3]->
        (region:Region)<-[:LOCATED_IN]-
        (high:Court {level: 'HIGH'})
    WHERE EXISTS { (region)-[:PART_OF]->() }
    RETURN
      {id: high.id, name: high.name, level: high.level, distance: length(path)}
    ORDER
    BY
    length(path),
    high.id
    LIMIT
    4
  } AS regional;
