// Marks retracted claims as restored by an act.
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
SET claim.restoredBy = $auditId
