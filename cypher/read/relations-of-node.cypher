// Purpose: how many relationships of each type a node has, in each direction, from the degree store; the chunks of a document and what is kept for the loader's own use do not count.
// Parameters: element (an element id)
// Columns: type, outgoing, count
MATCH (node)
WHERE elementId(node) = $element
UNWIND
  [
    ['ACTED_FOR', true, COUNT { (node)-[:ACTED_FOR]->() }],
    ['ACTED_FOR', false, COUNT { (node)<-[:ACTED_FOR]-() }],
    ['APPEARED_IN', true, COUNT { (node)-[:APPEARED_IN]->() }],
    ['APPEARED_IN', false, COUNT { (node)<-[:APPEARED_IN]-() }],
    ['APPEARS_IN', true, COUNT { (node)-[:APPEARS_IN]->() }],
    ['APPEARS_IN', false, COUNT { (node)<-[:APPEARS_IN]-() }],
    ['APPLIES', true, COUNT { (node)-[:APPLIES]->() }],
    ['APPLIES', false, COUNT { (node)<-[:APPLIES]-() }],
    ['BROADER', true, COUNT { (node)-[:BROADER]->() }],
    ['BROADER', false, COUNT { (node)<-[:BROADER]-() }],
    ['CITES', true, COUNT { (node)-[:CITES]->() }],
    ['CITES', false, COUNT { (node)<-[:CITES]-() }],
    ['CITES_CASE', true, COUNT { (node)-[:CITES_CASE]->() }],
    ['CITES_CASE', false, COUNT { (node)<-[:CITES_CASE]-() }],
    ['CONFLICTS_WITH', true, COUNT { (node)-[:CONFLICTS_WITH]->() }],
    ['CONFLICTS_WITH', false, COUNT { (node)<-[:CONFLICTS_WITH]-() }],
    ['DECIDED_BY', true, COUNT { (node)-[:DECIDED_BY]->() }],
    ['DECIDED_BY', false, COUNT { (node)<-[:DECIDED_BY]-() }],
    ['DISTINGUISHED_FROM', true, COUNT { (node)-[:DISTINGUISHED_FROM]->() }],
    ['DISTINGUISHED_FROM', false, COUNT { (node)<-[:DISTINGUISHED_FROM]-() }],
    ['ESTABLISHES', true, COUNT { (node)-[:ESTABLISHES]->() }],
    ['ESTABLISHES', false, COUNT { (node)<-[:ESTABLISHES]-() }],
    ['EXHIBITS', true, COUNT { (node)-[:EXHIBITS]->() }],
    ['EXHIBITS', false, COUNT { (node)<-[:EXHIBITS]-() }],
    ['HAS_AMOUNT', true, COUNT { (node)-[:HAS_AMOUNT]->() }],
    ['HAS_AMOUNT', false, COUNT { (node)<-[:HAS_AMOUNT]-() }],
    ['HAS_CAUSE', true, COUNT { (node)-[:HAS_CAUSE]->() }],
    ['HAS_CAUSE', false, COUNT { (node)<-[:HAS_CAUSE]-() }],
    ['HAS_EVENT', true, COUNT { (node)-[:HAS_EVENT]->() }],
    ['HAS_EVENT', false, COUNT { (node)<-[:HAS_EVENT]-() }],
    ['HAS_PARTY', true, COUNT { (node)-[:HAS_PARTY]->() }],
    ['HAS_PARTY', false, COUNT { (node)<-[:HAS_PARTY]-() }],
    ['HAS_RULING', true, COUNT { (node)-[:HAS_RULING]->() }],
    ['HAS_RULING', false, COUNT { (node)<-[:HAS_RULING]-() }],
    ['HEARD_BY', true, COUNT { (node)-[:HEARD_BY]->() }],
    ['HEARD_BY', false, COUNT { (node)<-[:HEARD_BY]-() }],
    ['IMPOSES', true, COUNT { (node)-[:IMPOSES]->() }],
    ['IMPOSES', false, COUNT { (node)<-[:IMPOSES]-() }],
    ['INTERPRETS', true, COUNT { (node)-[:INTERPRETS]->() }],
    ['INTERPRETS', false, COUNT { (node)<-[:INTERPRETS]-() }],
    ['ISSUED_BY', true, COUNT { (node)-[:ISSUED_BY]->() }],
    ['ISSUED_BY', false, COUNT { (node)<-[:ISSUED_BY]-() }],
    ['LOCATED_IN', true, COUNT { (node)-[:LOCATED_IN]->() }],
    ['LOCATED_IN', false, COUNT { (node)<-[:LOCATED_IN]-() }],
    ['MADE_BY', true, COUNT { (node)-[:MADE_BY]->() }],
    ['MADE_BY', false, COUNT { (node)<-[:MADE_BY]-() }],
    ['MENTIONS', true, COUNT { (node)-[:MENTIONS]->() }],
    ['MENTIONS', false, COUNT { (node)<-[:MENTIONS]-() }],
    ['NAMES', true, COUNT { (node)-[:NAMES]->() }],
    ['NAMES', false, COUNT { (node)<-[:NAMES]-() }],
    ['OF_PARTY', true, COUNT { (node)-[:OF_PARTY]->() }],
    ['OF_PARTY', false, COUNT { (node)<-[:OF_PARTY]-() }],
    ['PART_OF', true, COUNT { (node)-[:PART_OF]->() }],
    [
      'PART_OF',
      false,
      CASE
        WHEN node:Document THEN 0
        ELSE COUNT { (node)<-[:PART_OF]-() }
      END
    ],
    ['PUBLISHED_IN', true, COUNT { (node)-[:PUBLISHED_IN]->() }],
    ['PUBLISHED_IN', false, COUNT { (node)<-[:PUBLISHED_IN]-() }],
    ['RAISES', true, COUNT { (node)-[:RAISES]->() }],
    ['RAISES', false, COUNT { (node)<-[:RAISES]-() }],
    ['READ_FROM', true, COUNT { (node)-[:READ_FROM]->() }],
    ['READ_FROM', false, COUNT { (node)<-[:READ_FROM]-() }],
    ['REPLACES', true, COUNT { (node)-[:REPLACES]->() }],
    ['REPLACES', false, COUNT { (node)<-[:REPLACES]-() }],
    ['REVIEWS', true, COUNT { (node)-[:REVIEWS]->() }],
    ['REVIEWS', false, COUNT { (node)<-[:REVIEWS]-() }],
    ['SAT_ON', true, COUNT { (node)-[:SAT_ON]->() }],
    ['SAT_ON', false, COUNT { (node)<-[:SAT_ON]-() }],
    ['SUCCEEDS', true, COUNT { (node)-[:SUCCEEDS]->() }],
    ['SUCCEEDS', false, COUNT { (node)<-[:SUCCEEDS]-() }],
    ['SUPERVISED_BY', true, COUNT { (node)-[:SUPERVISED_BY]->() }],
    ['SUPERVISED_BY', false, COUNT { (node)<-[:SUPERVISED_BY]-() }],
    ['TURNS_ON', true, COUNT { (node)-[:TURNS_ON]->() }],
    ['TURNS_ON', false, COUNT { (node)<-[:TURNS_ON]-() }]
  ] AS each
WITH each[0] AS type, each[1] AS outgoing, each[2] AS count
WHERE count > 0
RETURN type, outgoing, count
ORDER BY count DESC, type, outgoing;
