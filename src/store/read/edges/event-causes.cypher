// Which events does each of these events result from?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:RESULTS_FROM]->(node:Event)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Event)]) AS ends
