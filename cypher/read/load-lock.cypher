// Purpose: who holds the load lock.
// Columns: holder, host, pid
MATCH (lock:LoadLock {id: 'load'})
WHERE lock.holder IS NOT NULL
RETURN lock.holder AS holder, lock.host AS host, lock.pid AS pid;
