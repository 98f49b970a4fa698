// Which places does each of these places lie in?
// Parameters: batch: ids.
// Columns: id, node; by name, id.
UNWIND $batch.ids AS id
MATCH (:Entity {id: id})-[:PART_OF]->(node:Entity)
RETURN id, node
ORDER BY id, node.name, node.id
