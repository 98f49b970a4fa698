// Who wrote each of these documents?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Document {id: id})-[edge:AUTHORED_BY]->(node:Entity)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Entity)]) AS ends
