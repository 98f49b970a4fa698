// Which key has this secret?
// Parameters: hash.
// Columns: id, name, role, createdAt, expiresAt, revokedAt, lastUsedAt (ms or null); no row where there is none.
MATCH (key:ApiKey {hash: $hash})
RETURN
  key.id AS id,
  key.name AS name,
  key.role AS role,
  key.createdAt AS createdAt,
  key.expiresAt AS expiresAt,
  key.revokedAt AS revokedAt,
  key.lastUsedAt AS lastUsedAt
