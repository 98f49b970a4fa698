// Which claim asserts each of these control claims?
// Parameters: ids.
// Columns: id, node.
UNWIND $ids AS id
MATCH (:ControlClaim {id: id})<-[:ASSERTS]-(node:Claim)
RETURN id, node
