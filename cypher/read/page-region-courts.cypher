// Purpose: pages of the courts of regions in their order.
// Parameters: ranges: {parent, from}, limit
// Columns: parent, key, id
UNWIND $ranges AS range
CALL (range) {
  MATCH (court:Court)
  WHERE court.regionId = range.parent AND court.listKey > range.from
  WITH court
  ORDER BY court.regionId, court.listKey
  LIMIT $limit
  RETURN court.listKey AS key, court.id AS id
}
RETURN range.parent AS parent, key, id;
