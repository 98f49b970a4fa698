// Which claims does each of these derived intervals stand on?
// Parameters: batch: ids.
// Columns: id, node; by the id of the claim.
UNWIND $batch.ids AS id
MATCH (:ControlInterval {id: id})-[:STANDS_ON]->(node:Claim)
RETURN id, node
ORDER BY id, node.id
