// Purpose: the number of courts of regions.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
MATCH (region:Region {id: parent})
RETURN parent, COUNT { (region)<-[:LOCATED_IN]-(:Court) } AS count;
