// Who speaks each of these claims?
// Parameters: batch: ids.
// Columns: id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:SPOKEN_BY]->(node:Entity)
RETURN id, node
ORDER BY id, edge.order
