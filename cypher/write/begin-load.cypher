// Purpose: note that a load of a source has begun; until it is finished the source counts as incomplete.
// Parameters: id, source, contentHash, holder, host, pid
MERGE (load:Load {id: $id})
SET
  load.source = $source,
  load.contentHash = $contentHash,
  load.status = 'RUNNING',
  load.startedAt = datetime(),
  load.finishedAt = null;
