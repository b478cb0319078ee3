// Purpose: of provisions, those that hold precedents beside them: what they follow and what follows them, the article around a
//   paragraph or item, and the same number in other versions; each with its parts and its own kept number of precedents.
// Parameters: rows: {id, articleId, sameNumber (ids)}, limit (a provision)
// Columns: parent, id, relation, precedentCount
UNWIND $rows AS row
CALL (row) {
  CALL (row) {
    MATCH (asked:Provision)-[:SUCCEEDS*1..5]->(line:Provision)
    WHERE asked.id IN [row.id, row.articleId]
    RETURN line, 'PREDECESSOR' AS relation, 1 AS place
      UNION
    MATCH (asked:Provision)<-[:SUCCEEDS*1..5]-(line:Provision)
    WHERE asked.id IN [row.id, row.articleId]
    RETURN line, 'SUCCESSOR' AS relation, 2 AS place
      UNION
    MATCH (line:Provision)
    WHERE line.id IN row.sameNumber
    RETURN line, 'OTHER_VERSION' AS relation, 3 AS place
      UNION
    MATCH (line:Provision {id: row.articleId})
    WHERE row.articleId <> row.id
    RETURN line, 'ARTICLE' AS relation, 0 AS place
  }
  MATCH (line)<-[:PART_OF*0..2]-(part:Provision)
  WHERE part.precedentCount > 0 AND part.id <> row.id
  WITH part, relation, place
  ORDER BY place
  WITH part, head(collect(relation)) AS relation
  RETURN part, relation
  ORDER BY part.precedentCount DESC, part.id
  LIMIT $limit
}
RETURN
  row.id AS parent,
  part.id AS id,
  relation,
  part.precedentCount AS precedentCount;
