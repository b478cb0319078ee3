// Purpose: show that the process which holds the load lock lives.
// Parameters: holder
// Columns: holder; no row where the lock was lost
MATCH (lock:LoadLock {id: 'load', holder: $holder})
SET lock.seenAt = datetime()
RETURN lock.holder AS holder;
