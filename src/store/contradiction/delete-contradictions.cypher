// Deletes contradictions that no longer follow from the claims.
// Parameters: ids.
// Columns: none.
UNWIND $ids AS id
MATCH (contradiction:Contradiction {id: id})
DETACH DELETE contradiction
