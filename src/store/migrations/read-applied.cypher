// Which migrations has this graph had? In the order of their numbers.
MATCH (migration:Migration)
RETURN migration.number AS number, migration.name AS name, migration.sha256 AS sha256
ORDER BY number
