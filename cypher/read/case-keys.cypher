// Purpose: the places of some cases in the orders.
// Parameters: ids
// Columns: id, newestKey, titleKey
UNWIND $ids AS id
MATCH (case:Case {id: id})
RETURN case.id AS id, case.newestKey AS newestKey, case.titleKey AS titleKey;
