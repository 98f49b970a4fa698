// Which key has this id? No row where there is none.
MATCH (key:ApiKey {id: $id})
RETURN
  key.id AS id,
  key.name AS name,
  key.role AS role,
  key.createdAt AS createdAt,
  key.expiresAt AS expiresAt,
  key.revokedAt AS revokedAt,
  key.lastUsedAt AS lastUsedAt
