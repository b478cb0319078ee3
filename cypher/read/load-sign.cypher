// Purpose: whether a process that loads into the graph has shown life lately.
// Parameters: seconds (without a sign of life after which it counts as gone)
// Columns: host, pid
MATCH (lock:LoadLock {id: 'load'})
WHERE
  lock.holder IS NOT NULL AND
  lock.seenAt >= datetime() - duration({seconds: $seconds})
RETURN lock.host AS host, lock.pid AS pid;
