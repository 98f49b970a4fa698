// Adds a key. `hash` is that of the secret.
CREATE (:ApiKey {
  id: $id,
  hash: $hash,
  name: $name,
  role: $role,
  createdAt: $createdAt,
  expiresAt: $expiresAt
})
