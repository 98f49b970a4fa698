// Which claim asserts each of these control claims?
// Parameters: batch: ids.
// Columns: ends, of id, node.
UNWIND $batch.ids AS id
MATCH (:ControlClaim {id: id})<-[:ASSERTS]-(claim:Claim)
RETURN collect([id, record(claim: Claim)]) AS ends
