// Adds a key.
// Parameters: id, hash (of the secret), name, role, createdAt (ms), expiresAt (ms or null).
// Columns: none.
CREATE (:ApiKey {
  id: $id,
  hash: $hash,
  name: $name,
  role: $role,
  createdAt: $createdAt,
  expiresAt: $expiresAt
})
