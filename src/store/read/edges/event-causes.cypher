// Which events does each of these events result from?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:RESULTS_FROM]->(node:Event)
RETURN id, node
ORDER BY id, edge.order
