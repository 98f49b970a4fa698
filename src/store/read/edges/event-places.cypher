// Where did each of these events take place?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:TOOK_PLACE_IN]->(node:Entity)
RETURN id, node
ORDER BY id, edge.order
