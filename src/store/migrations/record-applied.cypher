// Notes that a migration has been applied, once.
// Parameters: number, name, sha256, appliedAt (ms).
// Columns: none.
MERGE (migration:Migration {number: $number})
ON CREATE SET migration.name = $name, migration.sha256 = $sha256, migration.appliedAt = $appliedAt
