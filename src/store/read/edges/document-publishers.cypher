// Who published each of these documents?
// Parameters: batch: ids.
// Columns: ends, of id, node.
UNWIND $batch.ids AS id
MATCH (:Document {id: id})-[:PUBLISHED_BY]->(node:Entity)
RETURN collect([id, record(node: Entity)]) AS ends
