// Revokes a key. One that was revoked before keeps its time.
// Parameters: id, at (ms).
// Columns: revokedAt (ms); no row where there is no such key.
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, $at)
RETURN key.revokedAt AS revokedAt
