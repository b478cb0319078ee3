// Purpose: the number of cases of publications, from the degree store.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
MATCH (publication:Publication {id: parent})
RETURN parent, COUNT { (publication)<-[:PUBLISHED_IN]-() } AS count;
