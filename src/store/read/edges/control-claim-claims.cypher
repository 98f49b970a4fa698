// Which claim asserts each of these control claims?
// Parameters: batch: ids.
// Columns: id, node.
UNWIND $batch.ids AS id
MATCH (:ControlClaim {id: id})<-[:ASSERTS]-(node:Claim)
RETURN id, node
