// Notes that a migration has been applied, once.
MERGE (migration:Migration {number: $number})
ON CREATE SET migration.name = $name, migration.sha256 = $sha256, migration.appliedAt = $appliedAt
