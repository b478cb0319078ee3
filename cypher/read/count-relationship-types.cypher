// Purpose: how many relationships of each type there are, from the count store.
// Columns: name, count
MATCH ()-[link:ACTED_FOR]->()
RETURN 'ACTED_FOR' AS name, count(link) AS count
  UNION
MATCH ()-[link:APPEARED_IN]->()
RETURN 'APPEARED_IN' AS name, count(link) AS count
  UNION
MATCH ()-[link:APPEARS_IN]->()
RETURN 'APPEARS_IN' AS name, count(link) AS count
  UNION
MATCH ()-[link:APPLIES]->()
RETURN 'APPLIES' AS name, count(link) AS count
  UNION
MATCH ()-[link:BROADER]->()
RETURN 'BROADER' AS name, count(link) AS count
  UNION
MATCH ()-[link:CITES]->()
RETURN 'CITES' AS name, count(link) AS count
  UNION
MATCH ()-[link:CITES_CASE]->()
RETURN 'CITES_CASE' AS name, count(link) AS count
  UNION
MATCH ()-[link:CONFLICTS_WITH]->()
RETURN 'CONFLICTS_WITH' AS name, count(link) AS count
  UNION
MATCH ()-[link:DECIDED_BY]->()
RETURN 'DECIDED_BY' AS name, count(link) AS count
  UNION
MATCH ()-[link:DISTINGUISHED_FROM]->()
RETURN 'DISTINGUISHED_FROM' AS name, count(link) AS count
  UNION
MATCH ()-[link:ESTABLISHES]->()
RETURN 'ESTABLISHES' AS name, count(link) AS count
  UNION
MATCH ()-[link:EXHIBITS]->()
RETURN 'EXHIBITS' AS name, count(link) AS count
  UNION
MATCH ()-[link:HAS_AMOUNT]->()
RETURN 'HAS_AMOUNT' AS name, count(link) AS count
  UNION
MATCH ()-[link:HAS_CAUSE]->()
RETURN 'HAS_CAUSE' AS name, count(link) AS count
  UNION
MATCH ()-[link:HAS_EVENT]->()
RETURN 'HAS_EVENT' AS name, count(link) AS count
  UNION
MATCH ()-[link:HAS_PARTY]->()
RETURN 'HAS_PARTY' AS name, count(link) AS count
  UNION
MATCH ()-[link:HAS_RULING]->()
RETURN 'HAS_RULING' AS name, count(link) AS count
  UNION
MATCH ()-[link:HEARD_BY]->()
RETURN 'HEARD_BY' AS name, count(link) AS count
  UNION
MATCH ()-[link:IMPOSES]->()
RETURN 'IMPOSES' AS name, count(link) AS count
  UNION
MATCH ()-[link:INTERPRETS]->()
RETURN 'INTERPRETS' AS name, count(link) AS count
  UNION
MATCH ()-[link:ISSUED_BY]->()
RETURN 'ISSUED_BY' AS name, count(link) AS count
  UNION
MATCH ()-[link:LOCATED_IN]->()
RETURN 'LOCATED_IN' AS name, count(link) AS count
  UNION
MATCH ()-[link:MADE_BY]->()
RETURN 'MADE_BY' AS name, count(link) AS count
  UNION
MATCH ()-[link:MENTIONS]->()
RETURN 'MENTIONS' AS name, count(link) AS count
  UNION
MATCH ()-[link:NAMES]->()
RETURN 'NAMES' AS name, count(link) AS count
  UNION
MATCH ()-[link:OF_PARTY]->()
RETURN 'OF_PARTY' AS name, count(link) AS count
  UNION
MATCH ()-[link:PART_OF]->()
RETURN 'PART_OF' AS name, count(link) AS count
  UNION
MATCH ()-[link:PUBLISHED_IN]->()
RETURN 'PUBLISHED_IN' AS name, count(link) AS count
  UNION
MATCH ()-[link:RAISES]->()
RETURN 'RAISES' AS name, count(link) AS count
  UNION
MATCH ()-[link:REPLACES]->()
RETURN 'REPLACES' AS name, count(link) AS count
  UNION
MATCH ()-[link:REVIEWS]->()
RETURN 'REVIEWS' AS name, count(link) AS count
  UNION
MATCH ()-[link:SAT_ON]->()
RETURN 'SAT_ON' AS name, count(link) AS count
  UNION
MATCH ()-[link:SUCCEEDS]->()
RETURN 'SUCCEEDS' AS name, count(link) AS count
  UNION
MATCH ()-[link:SUPERVISED_BY]->()
RETURN 'SUPERVISED_BY' AS name, count(link) AS count
  UNION
MATCH ()-[link:TURNS_ON]->()
RETURN 'TURNS_ON' AS name, count(link) AS count;
