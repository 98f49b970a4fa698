// Deletes what a restore that was cut short has left.
MATCH (node)
WHERE NOT node:MigrationLock
CALL (node) {
  DETACH DELETE node
} IN TRANSACTIONS OF 5000 ROWS
