// Notes that a key was used.
// Parameters: id, at (ms).
// Columns: none.
MATCH (key:ApiKey {id: $id})
SET key.lastUsedAt = $at
