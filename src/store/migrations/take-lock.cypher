// Waits until no other transaction has the lock, and takes it until this one ends. The first ever makes the
// node. Setting a property locks a node, be it to the value that it has.
MERGE (lock:MigrationLock {id: 'migrations'})
SET lock.id = 'migrations'
