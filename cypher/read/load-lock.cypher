// Purpose: who holds a lock.
// Parameters: id (load or embed)
// Columns: holder, host, pid
MATCH (lock:LoadLock {id: $id})
WHERE lock.holder IS NOT NULL
RETURN lock.holder AS holder, lock.host AS host, lock.pid AS pid;
