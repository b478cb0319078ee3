// Purpose: of provisions, those that hold precedents beside them: what they follow and what follows them, the article around a
//   paragraph or item, and the same number in other versions; each with its parts and its own kept number of precedents.
// Parameters: rows: {id, articleId, sameNumber (ids)}, limit (a provision)
// Columns: parent, id, relation, change (of the rule on the way of succession; null where a step was not compared), precedentCount
UNWIND $rows AS row
CALL (row) {
  CALL (row) {
    MATCH way = (asked:Provision)-[:SUCCEEDS*1..5]->(line:Provision)
    WHERE asked.id IN [row.id, row.articleId]
    RETURN
      line,
      'PREDECESSOR' AS relation,
      1 AS place,
      reduce(
        worst = 0,
        link IN
        relationships(way) |
          CASE
            WHEN link.change = 'SAME' THEN worst
            WHEN link.change = 'REVERSED' THEN 3
            WHEN link.change = 'CHANGED' AND worst < 1 THEN 1
            WHEN link.change IS NULL AND worst < 2 THEN 2
            ELSE worst
          END) AS worst
      UNION
    MATCH way = (asked:Provision)<-[:SUCCEEDS*1..5]-(line:Provision)
    WHERE asked.id IN [row.id, row.articleId]
    RETURN
      line,
      'SUCCESSOR' AS relation,
      2 AS place,
      reduce(
        worst = 0,
        link IN
        relationships(way) |
          CASE
            WHEN link.change = 'SAME' THEN worst
            WHEN link.change = 'REVERSED' THEN 3
            WHEN link.change = 'CHANGED' AND worst < 1 THEN 1
            WHEN link.change IS NULL AND worst < 2 THEN 2
            ELSE worst
          END) AS worst
      UNION
    MATCH (line:Provision)
    WHERE line.id IN row.sameNumber
    RETURN line, 'OTHER_VERSION' AS relation, 3 AS place, null AS worst
      UNION
    MATCH (line:Provision {id: row.articleId})
    WHERE row.articleId <> row.id
    RETURN line, 'ARTICLE' AS relation, 0 AS place, null AS worst
  }
  MATCH (line)<-[:PART_OF*0..2]-(part:Provision)
  WHERE part.precedentCount > 0 AND part.id <> row.id
  WITH part, relation, place, worst
  ORDER BY place, worst
  WITH part, head(collect({relation: relation, worst: worst})) AS nearest
  RETURN part, nearest
  ORDER BY part.precedentCount DESC, part.id
  LIMIT $limit
}
RETURN
  row.id AS parent,
  part.id AS id,
  nearest.relation AS relation,
  CASE nearest.worst
    WHEN 0 THEN 'SAME'
    WHEN 1 THEN 'CHANGED'
    WHEN 3 THEN 'REVERSED'
  END AS change,
  part.precedentCount AS precedentCount;
