// Purpose: give the load lock back.
// Parameters: holder
MATCH (lock:LoadLock {id: 'load', holder: $holder})
SET lock.holder = null, lock.seenAt = null, lock.pid = null;
