// Purpose: take the lock that lets one process load, or make vectors, at a time, unless another one holds it and still shows life.
// Parameters: id (load or embed), holder, host, pid, seconds (without a sign of life), deadPids (processes of this host that are known to be gone)
// Columns: holder; no row where another process holds the lock
MERGE (lock:LoadLock {id: $id})
SET lock.touched = true
WITH lock
WHERE
  lock.holder IS NULL OR
  lock.holder = $holder OR
  lock.seenAt < datetime() - duration({seconds: $seconds}) OR
  (lock.host = $host AND lock.pid IN $deadPids)
SET
  lock.holder = $holder,
  lock.host = $host,
  lock.pid = $pid,
  lock.seenAt = datetime()
RETURN lock.holder AS holder;
