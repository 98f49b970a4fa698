// How much does the graph hold? Without the node that programs lock to apply migrations.
MATCH (node)
WHERE NOT node:MigrationLock
WITH count(node) AS nodes
OPTIONAL MATCH ()-[relationship]->()
RETURN nodes, count(relationship) AS relationships
