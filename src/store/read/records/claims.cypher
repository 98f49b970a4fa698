// What do these claims say of themselves?
// Parameters: batch: ids.
// Columns: nodes; none for an id that no node has.
UNWIND $batch.ids AS id
MATCH (claim:Claim {id: id})
RETURN collect(record(claim: Claim)) AS nodes
