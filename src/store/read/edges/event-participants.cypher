// Who took part in each of these events, as what?
// Parameters: batch: ids.
// Columns: ends, of id, node, role; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:HAS_PARTICIPANT]->(node:Entity)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Entity), edge.role]) AS ends
