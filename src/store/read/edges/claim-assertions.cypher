// Which events, relations and control claims does each of these claims assert?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:ASSERTS]->(node)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Event|Relation|ControlClaim)]) AS ends
