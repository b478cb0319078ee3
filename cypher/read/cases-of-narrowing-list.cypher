// Purpose: the cases of one short list that a filter names, with their places in every order.
// Parameters: courts, causes, factors, regions, publications, provisions, amounts, judges, counsel, texts, ids (one of them is
// given, the others are null), dates (true where the list is that of the dates), least, below (the keys that the filter's
// dates leave), limit
// Columns: id, newestKey, titleKey, level, rank
CALL () {
  UNWIND $courts AS listId
  MATCH ()-[link:HEARD_BY]->() USING INDEX SEEK link: HEARD_BY (courtId, newestKey)
  WHERE
    link.courtId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  RETURN link.caseId AS id
    UNION
  UNWIND $causes AS listId
  MATCH ()-[link:HAS_CAUSE]->() USING INDEX SEEK link: HAS_CAUSE (causeId, newestKey)
  WHERE
    link.causeId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  RETURN link.caseId AS id
    UNION
  UNWIND $factors AS listId
  MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
  WHERE
    link.factorId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  RETURN link.caseId AS id
    UNION
  UNWIND $regions AS listId
  MATCH (case:Case) USING INDEX SEEK case: Case (regionId, newestKey)
  WHERE
    case.regionId = listId AND
    case.newestKey >= $least AND
    case.newestKey < $below
  RETURN case.id AS id
    UNION
  UNWIND $publications AS listId
  MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
  WHERE link.publicationId = listId AND link.orderKey >= ""
  RETURN link.caseId AS id
    UNION
  UNWIND $provisions AS listId
  MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
  WHERE
    link.provisionId = listId AND
    link.newestKey >= $least AND
    link.newestKey < $below
  RETURN link.caseId AS id
    UNION
  UNWIND $amounts AS wanted
  MATCH (amount:Amount) USING INDEX SEEK amount: Amount (kind, currency, size)
  WHERE
    amount.kind = wanted.kind AND
    (wanted.item IS NULL OR amount.item = wanted.item) AND
    amount.currency = wanted.currency AND
    amount.size >= wanted.least AND
    amount.size <= wanted.most
  RETURN amount.caseId AS id
    UNION
  UNWIND $judges AS name
  MATCH (member:BenchMember) USING INDEX SEEK member: BenchMember (name)
  WHERE member.name = name
  RETURN member.caseId AS id
    UNION
  UNWIND $counsel AS name
  MATCH (one:Counsel) USING INDEX SEEK one: Counsel (name)
  WHERE one.name = name
  RETURN one.caseId AS id
    UNION
  UNWIND $texts AS text
  CALL
    db.index.fulltext.queryNodes(
      "case_texts",
      text,
      {limit: $limit}
    )
    YIELD node
  RETURN node.id AS id
    UNION
  UNWIND
    CASE $dates
      WHEN true THEN [true]
      ELSE []
    END AS listed
  MATCH (case:Case) USING INDEX SEEK case: Case (newestKey)
  WHERE listed AND case.newestKey >= $least AND case.newestKey < $below
  RETURN case.id AS id
    UNION
  UNWIND $ids AS id
  RETURN id
}
MATCH (case:Case {id: id})
RETURN
  case.id AS id,
  case.newestKey AS newestKey,
  case.titleKey AS titleKey,
  case.level AS level,
  case.rank AS rank
LIMIT $limit;
