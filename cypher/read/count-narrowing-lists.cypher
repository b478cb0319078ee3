// Purpose: how many cases each of the lists has that a filter names, counted no further than a limit: which of them is short.
// Parameters: courts, causes, factors, regions, publications, provisions (ids, with what is below them; null where the filter names
// none), amounts: {kind, currency, least, most}, judges, counsel (names), texts (full-text queries) (null likewise), least, below
// (the keys that its dates leave), limit
// Columns: list, place (among the amounts, of which each is a list of its own; else 0), count
CALL () {
  UNWIND $courts AS id
  MATCH ()-[link:HEARD_BY]->() USING INDEX SEEK link: HEARD_BY (courtId, newestKey)
  WHERE
    link.courtId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "courts" AS list, 0 AS place, count(link) AS count
    UNION ALL
  UNWIND $causes AS id
  MATCH ()-[link:HAS_CAUSE]->() USING INDEX SEEK link: HAS_CAUSE (causeId, newestKey)
  WHERE
    link.causeId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "causes" AS list, 0 AS place, count(link) AS count
    UNION ALL
  UNWIND $factors AS id
  MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
  WHERE
    link.factorId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "factors" AS list, 0 AS place, count(link) AS count
    UNION ALL
  UNWIND $regions AS id
  MATCH (case:Case) USING INDEX SEEK case: Case (regionId, newestKey)
  WHERE
    case.regionId = id AND case.newestKey >= $least AND case.newestKey < $below
  WITH case
  LIMIT $limit
  RETURN "regions" AS list, 0 AS place, count(case) AS count
    UNION ALL
  UNWIND $publications AS id
  MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
  WHERE link.publicationId = id AND link.orderKey >= ""
  WITH link
  LIMIT $limit
  RETURN "publications" AS list, 0 AS place, count(link) AS count
    UNION ALL
  UNWIND $provisions AS id
  MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
  WHERE
    link.provisionId = id AND
    link.newestKey >= $least AND
    link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "provisions" AS list, 0 AS place, count(link) AS count
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
  RETURN "amounts" AS list, place, count
    UNION ALL
  UNWIND $judges AS name
  MATCH (member:BenchMember) USING INDEX SEEK member: BenchMember (name)
  WHERE member.name = name
  WITH member
  LIMIT $limit
  RETURN "judges" AS list, 0 AS place, count(member) AS count
    UNION ALL
  UNWIND $counsel AS name
  MATCH (one:Counsel) USING INDEX SEEK one: Counsel (name)
  WHERE one.name = name
  WITH one
  LIMIT $limit
  RETURN "counsel" AS list, 0 AS place, count(one) AS count
    UNION ALL
  UNWIND $texts AS text
  CALL
    db.index.fulltext.queryNodes(
      "case_texts",
      text,
      {limit: $limit}
    )
    YIELD node
  RETURN "texts" AS list, 0 AS place, count(node) AS count
    UNION ALL
  MATCH (case:Case) USING INDEX SEEK case: Case (newestKey)
  WHERE case.newestKey >= $least AND case.newestKey < $below
  WITH case
  LIMIT $limit
  RETURN "dates" AS list, 0 AS place, count(case) AS count
}
RETURN list, place, count;
