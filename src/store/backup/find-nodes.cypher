// Which nodes does the graph hold? All but the one that programs lock to apply migrations.
// Parameters: none.
// Columns: id (Neo4j's own), labels, properties.
MATCH (node)
WHERE NOT node:MigrationLock
RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties
