// Purpose: the weightiest place in their decisions at which cases apply provisions; cases that apply none are left out.
// Parameters: lists: {parent, ids (of provisions)}, ids (of cases)
// Columns: parent, id, rank
UNWIND $lists AS list
UNWIND $ids AS id
MATCH (case:Case {id: id})-[:HAS_RULING]->()-[link]->()
WHERE link.provisionId IN list.ids AND link.positionRank IS NOT NULL
RETURN list.parent AS parent, case.id AS id, min(link.positionRank) AS rank;
