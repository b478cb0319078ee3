// Purpose: remove what belongs to cases that are about to be written anew; the cases themselves stay, and their rules go first.
// Parameters: ids
UNWIND $ids AS id
MATCH (case:Case {id: id})
CALL (case) {
  MATCH (case)-[:HAS_RULING]->(:Ruling)-[keyed:APPLIES]->(provision:Provision)
  WHERE keyed.newestKey IS NOT NULL
  WITH provision, count(*) AS lost
  SET provision.precedentCount = provision.precedentCount - lost
}
CALL (case) {
  MATCH (case)-[:HAS_RULING]->(:Ruling)-[:SAT_ON|APPEARED_IN|IMPOSES]-(member)
  WITH DISTINCT member
  DETACH DELETE member
}
CALL (case) {
  MATCH (case)-[:NAMES]->(organ:Organ)
  WHERE COUNT { (organ)--() } = 1
  DETACH DELETE organ
}
CALL (case) {
  MATCH (case)-[:HAS_RULING|HAS_PARTY|RAISES|HAS_AMOUNT|HAS_EVENT]->(part)
  DETACH DELETE part
}
CALL (case) {
  MATCH (case)-[link]->()
  DELETE link
};
