// Purpose: show that the process which holds a lock lives.
// Parameters: id (load or embed), holder
// Columns: holder; no row where the lock was lost
MATCH (lock:LoadLock {id: $id, holder: $holder})
SET lock.seenAt = datetime()
RETURN lock.holder AS holder;
