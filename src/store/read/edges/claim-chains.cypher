// Through whom did each of these claims come?
// Variants: WITH_chains.
UNWIND $batch.ids AS id
MATCH (claim:Claim {id: id})
RETURN []
// INCLUDE ../claims/eager-of-claims.cypher
AS eager
