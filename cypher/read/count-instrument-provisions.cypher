// Purpose: the number of provisions of instruments.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
RETURN
  parent,
  COUNT {
    MATCH (provision:Provision)
    WHERE provision.instrumentId = parent AND provision.position > -1
  } AS count;
