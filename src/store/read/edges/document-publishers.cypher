// Who published each of these documents?
// Parameters: batch: ids.
// Columns: id, node.
UNWIND $batch.ids AS id
MATCH (:Document {id: id})-[:PUBLISHED_BY]->(node:Entity)
RETURN id, node
