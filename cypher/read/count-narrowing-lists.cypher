// Purpose: how many cases each of the lists has that a filter names, counted no further than a limit: which of them is short.
// Parameters: courts, causes, factors, regions, publications (ids, with what is below them; null where the filter names none),
// least, below (the keys that its dates leave), limit
// Columns: list, count
CALL () {
  UNWIND $courts AS id
  MATCH ()-[link:HEARD_BY]->() USING INDEX SEEK link: HEARD_BY (courtId, newestKey)
  WHERE
    link.courtId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "courts" AS list, count(link) AS count
    UNION ALL
  UNWIND $causes AS id
  MATCH ()-[link:HAS_CAUSE]->() USING INDEX SEEK link: HAS_CAUSE (causeId, newestKey)
  WHERE
    link.causeId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "causes" AS list, count(link) AS count
    UNION ALL
  UNWIND $factors AS id
  MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
  WHERE
    link.factorId = id AND link.newestKey >= $least AND link.newestKey < $below
  WITH link
  LIMIT $limit
  RETURN "factors" AS list, count(link) AS count
    UNION ALL
  UNWIND $regions AS id
  MATCH (case:Case) USING INDEX SEEK case: Case (regionId, newestKey)
  WHERE
    case.regionId = id AND case.newestKey >= $least AND case.newestKey < $below
  WITH case
  LIMIT $limit
  RETURN "regions" AS list, count(case) AS count
    UNION ALL
  UNWIND $publications AS id
  MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
  WHERE link.publicationId = id AND link.orderKey >= ""
  WITH link
  LIMIT $limit
  RETURN "publications" AS list, count(link) AS count
    UNION ALL
  MATCH (case:Case) USING INDEX SEEK case: Case (newestKey)
  WHERE case.newestKey >= $least AND case.newestKey < $below
  WITH case
  LIMIT $limit
  RETURN "dates" AS list, count(case) AS count
}
RETURN list, count;
