// Takes away what migrations made of an empty graph, and keeps other programs from it.
// `restoring` is the number that stands for it among the migrations.
MATCH (node)
WHERE node:Graph OR node:Migration
DETACH DELETE node
WITH count(*) AS deleted
// Like the lock, it is in no backup, and no restore deletes it.
CREATE (:Migration:MigrationLock {number: $restoring, name: 'restoring'})
