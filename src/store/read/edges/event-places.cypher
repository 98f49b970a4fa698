// Where did each of these events take place?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:TOOK_PLACE_IN]->(node:Entity)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Entity)]) AS ends
