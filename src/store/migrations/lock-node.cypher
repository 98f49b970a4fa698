// Lets there be one node to lock. It is no migration: those wait for the lock.
CREATE CONSTRAINT migration_lock_id IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE
