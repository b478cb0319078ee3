// Purpose: give a lock back.
// Parameters: id (load or embed), holder
MATCH (lock:LoadLock {id: $id, holder: $holder})
SET lock.holder = null, lock.seenAt = null, lock.pid = null;
