// Which nodes does the graph hold? All but the one that programs lock to apply migrations. `id` is Neo4j's own.
MATCH (node)
WHERE NOT node:MigrationLock
RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties
