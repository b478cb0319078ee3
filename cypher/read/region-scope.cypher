// Purpose: regions with everything inside them.
// Parameters: ids, limit
// Columns: parent, id
UNWIND $ids AS parent
MATCH (region:Region {id: parent})
CALL (region) {
  MATCH (region)<-[:PART_OF*0..5]-(inside:Region)
  RETURN DISTINCT inside.id AS id
  LIMIT $limit
}
RETURN parent, id;
