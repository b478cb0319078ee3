// Purpose: the ways from the provisions that rules interpret to what took their place: from each itself, from the paragraph and the
// article around it, and from its parts; the way of no step too.
// Parameters: ids (of rules), limit (ways a rule)
// Columns: parentId, provisionId (that the rule interprets), place (ITSELF, AROUND, PART), ids (along the way, from where it
// begins), changes (of its steps; empty where nobody compared them), notes (empty where there is none), newerVersionIds (later
// versions of the instrument of the way's last provision, oldest first)
UNWIND $ids AS id
MATCH (rule:RulePrinciple {id: id})
CALL (rule) {
  MATCH (rule)-[:INTERPRETS]->(provision:Provision)
  CALL (provision) {
    RETURN provision AS start, 'ITSELF' AS place, 0 AS distance
      UNION
    MATCH up = (provision)-[:PART_OF*1..2]->(start:Provision)
    WHERE start.kind IN ['ARTICLE', 'PARAGRAPH', 'ITEM']
    RETURN start, 'AROUND' AS place, length(up) AS distance
      UNION
    MATCH down = (provision)<-[:PART_OF*1..2]-(start:Provision)
    WHERE provision.kind IN ['ARTICLE', 'PARAGRAPH']
    RETURN start, 'PART' AS place, length(down) AS distance
  }
  MATCH way = (start)<-[:SUCCEEDS*0..5]-(last:Provision)
  RETURN provision, place, distance, way, last
  ORDER BY provision.id, distance, length(way), last.id
  LIMIT $limit
}
RETURN
  id AS parentId,
  provision.id AS provisionId,
  place,
  [each IN nodes(way) | each.id] AS ids,
  [link IN relationships(way) | coalesce(link.change, '')] AS changes,
  [link IN relationships(way) | coalesce(link.note, '')] AS notes,
  COLLECT {
    MATCH (own:Instrument {id: last.instrumentId})
    MATCH (newer:Instrument {work: own.work})
    WHERE
      coalesce(newer.effectiveFrom, newer.date) >
      coalesce(own.effectiveFrom, own.date)
    RETURN newer.id
    ORDER
    BY
    coalesce(newer.effectiveFrom, newer.date),
    newer.id
  } AS newerVersionIds
ORDER BY parentId, provisionId, distance, size(ids), ids;
