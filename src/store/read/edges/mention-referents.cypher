// What does each of these mentions refer to?
// Parameters: ids.
// Columns: id, node.
UNWIND $ids AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(node)
RETURN id, node
