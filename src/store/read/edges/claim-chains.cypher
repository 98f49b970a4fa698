// Through whom did each of these claims come?
// Variants: WITH_CHAINS.
// Parameters: batch: ids.
// Columns: count (of claims), chains, as in along-of-claims.cypher.
UNWIND $batch.ids AS id
MATCH (claim:Claim {id: id})
RETURN count(*) AS count
// INCLUDE ../claims/along-of-claims.cypher
