// Which entities and events is each of these claims about?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:ABOUT]->(node)
RETURN id, node
ORDER BY id, edge.order
