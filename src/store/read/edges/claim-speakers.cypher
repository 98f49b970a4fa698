// Who speaks each of these claims?
// Parameters: batch: ids.
// Columns: ends, of id, node; in their order.
UNWIND $batch.ids AS id
MATCH (:Claim {id: id})-[edge:SPOKEN_BY]->(node:Entity)
WITH id, node, edge
ORDER BY id, edge.order
RETURN collect([id, record(node: Entity)]) AS ends
