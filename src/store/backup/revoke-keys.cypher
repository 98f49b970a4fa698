// Revokes keys that a restore has brought. Those that were revoked before keep their time. The ids are Neo4j's own.
UNWIND $ids AS id
MATCH (key)
WHERE elementId(key) = id
SET key.revokedAt = coalesce(key.revokedAt, $at)
