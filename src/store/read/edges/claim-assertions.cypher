// Which events, relations and control claims does each of these claims assert?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:ASSERTS]->(node)
RETURN id, node
ORDER BY id, edge.order
