// Revokes keys that a restore has brought. Those that were revoked before keep their time.
// Parameters: ids (Neo4j's own), at (ms).
// Columns: none.
UNWIND $ids AS id
MATCH (key)
WHERE elementId(key) = id
SET key.revokedAt = coalesce(key.revokedAt, $at)
