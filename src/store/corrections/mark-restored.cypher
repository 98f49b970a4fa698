// Marks retracted claims as restored by an act.
// Parameters: auditId, claimIds.
// Columns: none.
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
SET claim.restoredBy = $auditId
