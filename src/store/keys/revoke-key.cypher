// Revokes a key. One that was revoked before keeps its time. No row where there is no such key.
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, $at)
RETURN key.revokedAt AS revokedAt
