// Purpose: what answers for provisions: they themselves, their parts, and their predecessors with their parts, each once. Of the
// ways to a predecessor the one whose rule changed least counts.
// Parameters: ids, predecessors (whether they are asked for), reversed (whether those whose rule was reversed are too), limit
// Columns: parent, id, precedentCount, follows (the predecessor, null for what was asked for), change (null where a step was not
// compared), notes (of the steps)
UNWIND $ids AS parent
MATCH (asked:Provision {id: parent})
CALL (asked) {
  MATCH way = (asked)-[:SUCCEEDS*0..5]->(line:Provision)
  WHERE
    line = asked OR
    ($predecessors AND
      ($reversed OR
        none(
          link IN relationships(way)
          WHERE coalesce(link.change, '') = 'REVERSED'
        )))
  WITH
    asked,
    line,
    way,
    [
      link IN relationships(way)
      | CASE link.change
        WHEN 'SAME' THEN 0
        WHEN 'CHANGED' THEN 1
        WHEN 'REVERSED' THEN 3
        ELSE 2
      END
    ] AS steps
  WITH
    asked,
    line,
    [link IN relationships(way) WHERE link.note IS NOT NULL | link.note] AS notes,
    reduce(
      worst = 0,
      step IN steps |
        CASE
          WHEN step > worst THEN step
          ELSE worst
        END) AS worst,
    length(way) AS steps
  ORDER BY worst, steps, notes
  WITH asked, line, head(collect({worst: worst, notes: notes})) AS nearest
  MATCH (line)<-[:PART_OF*0..4]-(part:Provision)
  RETURN part,
    CASE
      WHEN line <> asked THEN line.id
    END AS follows, nearest
  ORDER BY follows IS NOT NULL, part.position, follows
  LIMIT $limit
}
RETURN
  parent,
  part.id AS id,
  coalesce(part.precedentCount, 0) AS precedentCount,
  follows,
  CASE nearest.worst
    WHEN 0 THEN 'SAME'
    WHEN 1 THEN 'CHANGED'
    WHEN 3 THEN 'REVERSED'
  END AS change,
  nearest.notes AS notes;
