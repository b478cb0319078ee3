// Purpose: give the load lock back.
// Parameters: holder
MATCH (lock:LoadLock {id: 'load', holder: $holder})
SET
  lock.holder = NULL,
  lock.seenAt = NULL,
  lock.pid = NULL;
