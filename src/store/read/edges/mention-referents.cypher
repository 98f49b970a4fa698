// What does each of these mentions refer to?
// Parameters: batch: ids.
// Columns: ends, of id, node.
UNWIND $batch.ids AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(node)
RETURN collect([id, record(node: Entity|Event)]) AS ends
