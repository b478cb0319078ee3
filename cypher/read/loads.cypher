// Purpose: what has been loaded, and what was begun and not finished.
// Columns: source, status, contentHash, startedAt, finishedAt
MATCH (load:Load)
RETURN
  load.source AS source,
  load.status AS status,
  load.contentHash AS contentHash,
  toString(load.startedAt) AS startedAt,
  toString(load.finishedAt) AS finishedAt
ORDER BY source
LIMIT 1000;
