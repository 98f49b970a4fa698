// Who wrote each of these documents?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Document {id: id})-[edge:AUTHORED_BY]->(node:Entity)
RETURN id, node
ORDER BY id, edge.order
