// Purpose: the number of cases of courts, from the degree store.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
MATCH (court:Court {id: parent})
RETURN parent, COUNT { (court)<-[:HEARD_BY]-() } AS count;
