// Purpose: note what a watch has found, once; what it knows by now goes with it, all of it or nothing.
// Parameters: id, seen, rows: {id, key, title, summary, caseId}
// Columns: id
MATCH (watch:Watch {id: $id})
SET watch.seen = $seen, watch.checkedAt = datetime()
WITH watch
UNWIND range(0, size($rows) - 1) AS index
WITH watch, index, $rows[index] AS row
WHERE
  NOT EXISTS {
    MATCH (:WatchNews {id: row.id})
  }
CREATE
  (news:WatchNews
    {
      id: row.id,
      watchId: watch.id,
      key: row.key,
      title: row.title,
      summary: row.summary,
      caseId: row.caseId,
      order: watch.lastOrder + index + 1,
      foundAt: datetime()
    })
WITH watch, collect(news) AS added
SET watch.lastOrder = watch.lastOrder + size($rows)
WITH added
UNWIND added AS news
RETURN news.id AS id;
