// Who published each of these documents?
// Parameters: ids.
// Columns: id, node.
UNWIND $ids AS id
MATCH (:Document {id: id})-[:PUBLISHED_BY]->(node:Entity)
RETURN id, node
