// What does each of these mentions refer to?
// Parameters: batch: ids.
// Columns: id, node.
UNWIND $batch.ids AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(node)
RETURN id, node
