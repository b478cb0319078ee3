// Purpose: how long the lists are that a filter names, so that the shortest leads: the degrees that nodes keep, or the number of
// entries no further than a limit; and what stands below the nodes.
// Parameters: courts, causes, factors, regions, publications, provisions (ids; null where the filter names none), amounts: {kind,
// currency, least, most}, judges, counsel (names), texts (full-text queries), everything ([true] where the dates are a list) (null
// likewise), least, below (the keys that the dates leave), scope (the most nodes of a list), limit
// Columns: list, place (among the amounts, of which each is a list of its own; else 0), ids (with those below them), count
CALL () {
  UNWIND $courts AS id
  MATCH (court:Court {id: id})
  WITH DISTINCT court
  LIMIT $scope
  RETURN
    "courts" AS list,
    0 AS place,
    collect(court.id) AS ids,
    sum(COUNT { (court)<-[:HEARD_BY]-() }) AS count
    UNION ALL
  UNWIND $causes AS id
  MATCH (:CauseOfAction {id: id})<-[:PART_OF*0..10]-(cause:CauseOfAction)
  WITH DISTINCT cause
  LIMIT $scope
  RETURN
    "causes" AS list,
    0 AS place,
    collect(cause.id) AS ids,
    sum(COUNT { (cause)<-[:HAS_CAUSE]-() }) AS count
    UNION ALL
  UNWIND $factors AS id
  MATCH (:Factor {id: id})<-[:BROADER*0..10]-(factor:Factor)
  WITH DISTINCT factor
  LIMIT $scope
  RETURN
    "factors" AS list,
    0 AS place,
    collect(factor.id) AS ids,
    sum(COUNT { (factor)<-[:EXHIBITS]-() }) AS count
    UNION ALL
  UNWIND $regions AS id
  MATCH (:Region {id: id})<-[:PART_OF*0..5]-(region:Region)
  WITH DISTINCT region
  LIMIT $scope
  RETURN
    "regions" AS list,
    0 AS place,
    collect(region.id) AS ids,
    sum(COUNT { (region)<-[:LOCATED_IN]-() }) AS count
    UNION ALL
  UNWIND $publications AS id
  MATCH (publication:Publication {id: id})
  WITH DISTINCT publication
  LIMIT $scope
  RETURN
    "publications" AS list,
    0 AS place,
    collect(publication.id) AS ids,
    sum(COUNT { (publication)<-[:PUBLISHED_IN]-() }) AS count
    UNION ALL
  UNWIND $provisions AS id
  MATCH (:Provision {id: id})<-[:PART_OF*0..4]-(provision:Provision)
  WITH DISTINCT provision
  LIMIT $scope
  RETURN
    "provisions" AS list,
    0 AS place,
    collect(provision.id) AS ids,
    sum(coalesce(provision.precedentCount, 0)) AS count
    UNION ALL
  UNWIND range(0, size(coalesce($amounts, [])) - 1) AS place
  CALL (place) {
    WITH $amounts[place] AS wanted
    MATCH (amount:Amount) USING INDEX SEEK amount: Amount (kind, currency, size)
    WHERE
      amount.kind = wanted.kind AND
      amount.currency = wanted.currency AND
      amount.size >= wanted.least AND
      amount.size <= wanted.most
    WITH amount
    LIMIT $limit
    RETURN count(amount) AS count
  }
  RETURN "amounts" AS list, place, [] AS ids, count
    UNION ALL
  UNWIND $judges AS name
  MATCH (member:BenchMember) USING INDEX SEEK member: BenchMember (name)
  WHERE member.name = name
  WITH member
  LIMIT $limit
  RETURN "judges" AS list, 0 AS place, [] AS ids, count(member) AS count
    UNION ALL
  UNWIND $counsel AS name
  MATCH (one:Counsel) USING INDEX SEEK one: Counsel (name)
  WHERE one.name = name
  WITH one
  LIMIT $limit
  RETURN "counsel" AS list, 0 AS place, [] AS ids, count(one) AS count
    UNION ALL
  UNWIND $texts AS text
  CALL
    db.index.fulltext.queryNodes(
      "case_texts",
      text,
      {limit: $limit}
    )
    YIELD node
  RETURN "texts" AS list, 0 AS place, [] AS ids, count(node) AS count
    UNION ALL
  UNWIND $everything AS listed
  MATCH (case:Case) USING INDEX SEEK case: Case (newestKey)
  WHERE case.newestKey >= $least AND case.newestKey < $below
  WITH case
  LIMIT $limit
  RETURN "everything" AS list, 0 AS place, [] AS ids, count(case) AS count
}
RETURN list, place, ids, count;
