// Which key has this secret? No row where there is none.
MATCH (key:ApiKey {hash: $hash})
RETURN
  key.id AS id,
  key.name AS name,
  key.role AS role,
  key.createdAt AS createdAt,
  key.expiresAt AS expiresAt,
  key.revokedAt AS revokedAt,
  key.lastUsedAt AS lastUsedAt
