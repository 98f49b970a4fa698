// Deletes contradictions that no longer follow from the claims.
UNWIND $ids AS id
MATCH (contradiction:Contradiction {id: id})
DETACH DELETE contradiction
