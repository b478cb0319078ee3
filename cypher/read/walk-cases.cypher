// Purpose: the next cases of lists, newest first, that pass a filter and apply provisions: along one list of each range, the
// shortest that its conditions name, so that what few cases have leads and the rest is looked up.
// Parameters: ranges: {parent, from (the key to go on from), groups (of provision ids, of every one of which an application must
// count; null where the list is that of the provisions), and one list: provisions, causes, courts, factors, regions, publications,
// amounts, judges, counsel, texts, ids or everything ([true])}, filter (see cases-matching; its least key bounds the lists), bases,
// treatments, positions (which applications count; null for any), stride (so many places of a list are looked at), narrow (the
// most of a full-text query), limit (so many that pass are given), counting (true where only their number is wanted)
// Columns: parent, walked (places looked at), end (the last one's key), passed, items: {key, id, titleKey, level, rank}
UNWIND $ranges AS range
CALL (range) {
  CALL (range) {
    UNWIND range.provisions AS listId
    CALL (range, listId) {
      MATCH ()-[link:APPLIES]->() USING INDEX SEEK link: APPLIES (provisionId, newestKey)
      WHERE
        link.provisionId = listId AND
        link.newestKey < range.from AND
        link.newestKey >= $filter.least
      WITH link
      ORDER BY link.provisionId DESC, link.newestKey DESC
      LIMIT $stride
      RETURN link.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.causes AS listId
    CALL (range, listId) {
      MATCH ()-[link:HAS_CAUSE]->() USING INDEX SEEK link: HAS_CAUSE (causeId, newestKey)
      WHERE
        link.causeId = listId AND
        link.newestKey < range.from AND
        link.newestKey >= $filter.least
      WITH link
      ORDER BY link.causeId DESC, link.newestKey DESC
      LIMIT $stride
      RETURN link.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.courts AS listId
    CALL (range, listId) {
      MATCH ()-[link:HEARD_BY]->() USING INDEX SEEK link: HEARD_BY (courtId, newestKey)
      WHERE
        link.courtId = listId AND
        link.newestKey < range.from AND
        link.newestKey >= $filter.least
      WITH link
      ORDER BY link.courtId DESC, link.newestKey DESC
      LIMIT $stride
      RETURN link.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.factors AS listId
    CALL (range, listId) {
      MATCH ()-[link:EXHIBITS]->() USING INDEX SEEK link: EXHIBITS (factorId, newestKey)
      WHERE
        link.factorId = listId AND
        link.newestKey < range.from AND
        link.newestKey >= $filter.least
      WITH link
      ORDER BY link.factorId DESC, link.newestKey DESC
      LIMIT $stride
      RETURN link.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.regions AS listId
    CALL (range, listId) {
      MATCH (case:Case) USING INDEX SEEK case: Case (regionId, newestKey)
      WHERE
        case.regionId = listId AND
        case.newestKey < range.from AND
        case.newestKey >= $filter.least
      WITH case
      ORDER BY case.regionId DESC, case.newestKey DESC
      LIMIT $stride
      RETURN case.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.everything AS listId
    CALL (range) {
      MATCH (case:Case) USING INDEX SEEK case: Case (newestKey)
      WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
      WITH case
      ORDER BY case.newestKey DESC
      LIMIT $stride
      RETURN case.newestKey AS key
    }
    RETURN key
      UNION
    UNWIND range.ids AS listId
    MATCH (case:Case {id: listId})
    WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
    RETURN case.newestKey AS key
      UNION
    UNWIND range.publications AS listId
    MATCH ()-[link:PUBLISHED_IN]->() USING INDEX SEEK link: PUBLISHED_IN (publicationId, orderKey)
    WHERE link.publicationId = listId AND link.orderKey >= ""
    WITH range, link.caseId AS id
    MATCH (case:Case {id: id})
    WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
    RETURN case.newestKey AS key
      UNION
    UNWIND range.amounts AS wanted
    MATCH (amount:Amount) USING INDEX SEEK amount: Amount (kind, currency, size)
    WHERE
      amount.kind = wanted.kind AND
      (wanted.item IS NULL OR amount.item = wanted.item) AND
      amount.currency = wanted.currency AND
      amount.size >= wanted.least AND
      amount.size <= wanted.most
    WITH range, amount.caseId AS id
    MATCH (case:Case {id: id})
    WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
    RETURN case.newestKey AS key
      UNION
    UNWIND range.judges AS name
    MATCH (member:BenchMember) USING INDEX SEEK member: BenchMember (name)
    WHERE member.name = name
    WITH range, member.caseId AS id
    MATCH (case:Case {id: id})
    WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
    RETURN case.newestKey AS key
      UNION
    UNWIND range.counsel AS name
    MATCH (one:Counsel) USING INDEX SEEK one: Counsel (name)
    WHERE one.name = name
    WITH range, one.caseId AS id
    MATCH (case:Case {id: id})
    WHERE case.newestKey < range.from AND case.newestKey >= $filter.least
    RETURN case.newestKey AS key
      UNION
    UNWIND range.texts AS text
    CALL
      db.index.fulltext.queryNodes(
        "case_texts",
        text,
        {limit: $narrow}
      )
      YIELD node
    WITH range, node
    WHERE node.newestKey < range.from AND node.newestKey >= $filter.least
    RETURN node.newestKey AS key
  }
  WITH key
  ORDER BY key DESC
  LIMIT $stride
  RETURN collect(key) AS keys
}
CALL (range, keys) {
  UNWIND keys AS key
  MATCH (case:Case {newestKey: key})
  WITH range, case
  WHERE
    ($filter.ids IS NULL OR case.id IN $filter.ids) AND
    ($filter.regions IS NULL OR case.regionId IN $filter.regions) AND
    ($filter.courts IS NULL OR
      any(court IN case.courtIds WHERE court IN $filter.courts)) AND
    ($filter.courtLevels IS NULL OR
      any(level IN case.courtLevels WHERE level IN $filter.courtLevels)) AND
    ($filter.causes IS NULL OR
      any(cause IN case.causeIds WHERE cause IN $filter.causes)) AND
    ($filter.factors IS NULL OR
      any(factor IN case.factorIds WHERE factor IN $filter.factors)) AND
    ($filter.outcomes IS NULL OR case.outcome IN $filter.outcomes) AND
    ($filter.publications IS NULL OR case.publicationId IN $filter.publications) AND
    ($filter.completeness IS NULL OR case.completeness = $filter.completeness) AND
    ($filter.sides IS NULL OR case.prevailingSide IN $filter.sides) AND
    ($filter.stages IS NULL OR
      EXISTS {
        MATCH (case)-[:HAS_RULING]->(ruling)
        WHERE ruling.stage IN $filter.stages
      }) AND
    ($filter.roles IS NULL OR
      EXISTS {
        MATCH (case)-[at:HAS_PARTY]->()
        WHERE
          any(
            role IN [at.role] + coalesce(at.alsoRoles, [])
            WHERE role IN $filter.roles
          )
      } OR
      EXISTS {
        MATCH (case)-[:HAS_RULING]->()<-[at:APPEARS_IN]-()
        WHERE
          any(
            role IN [at.role] + coalesce(at.alsoRoles, [])
            WHERE role IN $filter.roles
          )
      }) AND
    ($filter.judge IS NULL OR
      EXISTS {
        MATCH (case)-[:HAS_RULING]->()<-[:SAT_ON]-(member)
        WHERE member.name = $filter.judge AND member.role IN $filter.benchRoles
      }) AND
    ($filter.counsel IS NULL OR
      EXISTS {
        MATCH (case)-[:HAS_RULING]->()<-[:APPEARED_IN]-(counsel)
        WHERE counsel.name = $filter.counsel
      }) AND
    (($filter.provisions IS NULL AND
        $filter.treatments IS NULL AND
        $filter.positions IS NULL) OR
      EXISTS {
        MATCH (case)-[:HAS_RULING]->()-[link:APPLIES]->(provision)
        WHERE
          ($filter.provisions IS NULL OR provision.id IN $filter.provisions) AND
          ($filter.treatments IS NULL OR link.treatment IN $filter.treatments) AND
          ($filter.positions IS NULL OR
            coalesce(link.position, 'UNKNOWN') IN $filter.positions)
      }) AND
    ($filter.amounts IS NULL OR
      all(
        wanted IN $filter.amounts
        WHERE
          any(
            amount IN
            [(case)-[:HAS_AMOUNT]->(part) | part ] +
            [(case)-[:HAS_RULING]->()-[:IMPOSES]->(part) | part ]
            WHERE
              amount.kind = wanted.kind AND
              (wanted.item IS NULL OR amount.item = wanted.item) AND
              amount.currency = wanted.currency AND
              amount.size >= wanted.least AND
              amount.size <= wanted.most
          )
      )) AND
    ($filter.cutItems IS NULL OR
      EXISTS {
        MATCH (case)-[:HAS_AMOUNT]->(claimed), (case)-[:HAS_AMOUNT]->(granted)
        WHERE
          claimed.kind = 'CLAIMED' AND
          claimed.item IN $filter.cutItems AND
          granted.kind = 'GRANTED' AND
          granted.item = claimed.item AND
          granted.currency = claimed.currency AND
          granted.size < claimed.size
      }) AND
    ($filter.words IS NULL OR
      all(
        word IN $filter.words
        WHERE
          any(
            text IN
            [
              case.title,
              case.name,
              case.summary,
              case.facts,
              case.reasoning,
              case.significance,
              case.disposition
            ]
            WHERE text CONTAINS word
          )
      )) AND
    (range.groups IS NULL OR
      all(
        group IN range.groups
        WHERE
          EXISTS {
            MATCH
              (case)-[:HAS_RULING]->
              (:Ruling)-[link:APPLIES]->
              (provision:Provision)
            WHERE
              provision.id IN group AND
              ($bases IS NULL OR link.basis IN $bases) AND
              ($treatments IS NULL OR link.treatment IN $treatments) AND
              ($positions IS NULL OR
                coalesce(link.position, 'UNKNOWN') IN $positions)
          }
      ))
  WITH case
  LIMIT $limit
  RETURN
    count(case) AS passed,
    collect(
      CASE
        WHEN
          NOT $counting
          THEN
            {
              key: case.newestKey,
              id: case.id,
              titleKey: case.titleKey,
              level: case.level,
              rank: case.rank
            }
      END
    ) AS items
}
RETURN
  range.parent AS parent,
  size(keys) AS walked,
  last(keys) AS end,
  passed,
  items;
