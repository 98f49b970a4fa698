// Which places does each of these places lie in?
// Parameters: batch: ids.
// Columns: ends, of id, node; by name, id.
UNWIND $batch.ids AS id
MATCH (:Entity {id: id})-[:PART_OF]->(node:Entity)
WITH id, node
ORDER BY id, node.name, node.id
RETURN collect([id, record(node: Entity)]) AS ends
