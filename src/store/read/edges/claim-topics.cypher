// Which entities and events is each of these claims about?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:ABOUT]->(node)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Entity|Event)]) AS ends
