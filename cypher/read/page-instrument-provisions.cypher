// Purpose: pages of the provisions of instruments in the order of their text.
// Parameters: ranges: {parent, from}, limit
// Columns: parent, key, id
UNWIND $ranges AS range
CALL (range) {
  MATCH (provision:Provision)
  WHERE
    provision.instrumentId = range.parent AND provision.position > range.from
  WITH provision
  ORDER BY provision.instrumentId, provision.position
  LIMIT $limit
  RETURN provision.position AS key, provision.id AS id
}
RETURN range.parent AS parent, key, id;
