// Purpose: what provisions follow and what follows them, with what became of the rule.
// Parameters: ids, limit (a parent)
// Columns: parentId, id, follows (whether the parent follows it), change, note, basis
UNWIND $ids AS id
MATCH (provision:Provision {id: id})
CALL (provision) {
  MATCH (provision)-[link:SUCCEEDS]-(other:Provision)
  RETURN link, other, startNode(link) = provision AS follows
  ORDER BY other.id
  LIMIT $limit
}
RETURN
  id AS parentId,
  other.id AS id,
  follows,
  link.change AS change,
  link.note AS note,
  link.basis AS basis
ORDER BY parentId, id;
