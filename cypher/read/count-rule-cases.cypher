// Purpose: the number of cases that establish rules, from the degree store.
// Parameters: ids
// Columns: parent, count
UNWIND $ids AS parent
MATCH (rule:RulePrinciple {id: parent})
RETURN parent, COUNT { (rule)<-[:ESTABLISHES]-() } AS count;
