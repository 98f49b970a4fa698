// Notes that a key was used.
MATCH (key:ApiKey {id: $id})
SET key.lastUsedAt = $at
