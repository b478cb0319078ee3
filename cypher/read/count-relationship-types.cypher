// Purpose: how many relationships of each type there are, from the count store.
// Columns: name, count
RETURN 'ACTED_FOR' AS name, COUNT { ()-[:ACTED_FOR]->() } AS count
  UNION ALL
RETURN 'APPEARED_IN' AS name, COUNT { ()-[:APPEARED_IN]->() } AS count
  UNION ALL
RETURN 'APPEARS_IN' AS name, COUNT { ()-[:APPEARS_IN]->() } AS count
  UNION ALL
RETURN 'APPLIES' AS name, COUNT { ()-[:APPLIES]->() } AS count
  UNION ALL
RETURN 'BROADER' AS name, COUNT { ()-[:BROADER]->() } AS count
  UNION ALL
RETURN 'CITES' AS name, COUNT { ()-[:CITES]->() } AS count
  UNION ALL
RETURN 'CITES_CASE' AS name, COUNT { ()-[:CITES_CASE]->() } AS count
  UNION ALL
RETURN 'CONFLICTS_WITH' AS name, COUNT { ()-[:CONFLICTS_WITH]->() } AS count
  UNION ALL
RETURN 'DECIDED_BY' AS name, COUNT { ()-[:DECIDED_BY]->() } AS count
  UNION ALL
RETURN
  'DISTINGUISHED_FROM' AS name,
  COUNT { ()-[:DISTINGUISHED_FROM]->() } AS count
  UNION ALL
RETURN 'ESTABLISHES' AS name, COUNT { ()-[:ESTABLISHES]->() } AS count
  UNION ALL
RETURN 'EXHIBITS' AS name, COUNT { ()-[:EXHIBITS]->() } AS count
  UNION ALL
RETURN 'HAS_AMOUNT' AS name, COUNT { ()-[:HAS_AMOUNT]->() } AS count
  UNION ALL
RETURN 'HAS_CAUSE' AS name, COUNT { ()-[:HAS_CAUSE]->() } AS count
  UNION ALL
RETURN 'HAS_EVENT' AS name, COUNT { ()-[:HAS_EVENT]->() } AS count
  UNION ALL
RETURN 'HAS_PARTY' AS name, COUNT { ()-[:HAS_PARTY]->() } AS count
  UNION ALL
RETURN 'HAS_RULING' AS name, COUNT { ()-[:HAS_RULING]->() } AS count
  UNION ALL
RETURN 'HEARD_BY' AS name, COUNT { ()-[:HEARD_BY]->() } AS count
  UNION ALL
RETURN 'IMPOSES' AS name, COUNT { ()-[:IMPOSES]->() } AS count
  UNION ALL
RETURN 'INTERPRETS' AS name, COUNT { ()-[:INTERPRETS]->() } AS count
  UNION ALL
RETURN 'ISSUED_BY' AS name, COUNT { ()-[:ISSUED_BY]->() } AS count
  UNION ALL
RETURN 'LOCATED_IN' AS name, COUNT { ()-[:LOCATED_IN]->() } AS count
  UNION ALL
RETURN 'MADE_BY' AS name, COUNT { ()-[:MADE_BY]->() } AS count
  UNION ALL
RETURN 'MENTIONS' AS name, COUNT { ()-[:MENTIONS]->() } AS count
  UNION ALL
RETURN 'NAMES' AS name, COUNT { ()-[:NAMES]->() } AS count
  UNION ALL
RETURN 'OF_PARTY' AS name, COUNT { ()-[:OF_PARTY]->() } AS count
  UNION ALL
RETURN 'PART_OF' AS name, COUNT { ()-[:PART_OF]->() } AS count
  UNION ALL
RETURN 'PUBLISHED_IN' AS name, COUNT { ()-[:PUBLISHED_IN]->() } AS count
  UNION ALL
RETURN 'RAISES' AS name, COUNT { ()-[:RAISES]->() } AS count
  UNION ALL
RETURN 'REPLACES' AS name, COUNT { ()-[:REPLACES]->() } AS count
  UNION ALL
RETURN 'REVIEWS' AS name, COUNT { ()-[:REVIEWS]->() } AS count
  UNION ALL
RETURN 'SAT_ON' AS name, COUNT { ()-[:SAT_ON]->() } AS count
  UNION ALL
RETURN 'SUCCEEDS' AS name, COUNT { ()-[:SUCCEEDS]->() } AS count
  UNION ALL
RETURN 'SUPERVISED_BY' AS name, COUNT { ()-[:SUPERVISED_BY]->() } AS count
  UNION ALL
RETURN 'TURNS_ON' AS name, COUNT { ()-[:TURNS_ON]->() } AS count;
