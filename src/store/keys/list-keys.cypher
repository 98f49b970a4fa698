// Which keys are there? The newest first.
MATCH (key:ApiKey)
RETURN
  key.id AS id,
  key.name AS name,
  key.role AS role,
  key.createdAt AS createdAt,
  key.expiresAt AS expiresAt,
  key.revokedAt AS revokedAt,
  key.lastUsedAt AS lastUsedAt
ORDER BY createdAt DESC, id
