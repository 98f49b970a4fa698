// Who took part in each of these events, as what?
// Parameters: batch: ids.
// Columns: id, node, role; in their order.
UNWIND $batch.ids AS id
MATCH (:Event {id: id})-[edge:HAS_PARTICIPANT]->(node:Entity)
RETURN id, node, edge.role AS role
ORDER BY id, edge.order
