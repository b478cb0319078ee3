// Purpose: note that a load is complete.
// Parameters: id, counts (JSON text)
MATCH (load:Load {id: $id})
SET
  load.status = 'COMPLETE',
  load.finishedAt = datetime(),
  load.counts = $counts;
