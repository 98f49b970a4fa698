// Which claims does each of these derived intervals stand on?
// Parameters: batch: ids.
// Columns: ends, of id, node; by the id of the claim.
UNWIND $batch.ids AS id
MATCH (:ControlInterval {id: id})-[:STANDS_ON]->(claim:Claim)
WITH id, claim
ORDER BY id, claim.id
RETURN collect([id, record(claim: Claim)]) AS ends
