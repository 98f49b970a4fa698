// Which versions of these claims are current?
// The ids asked for are without versions. No row for a claim that has no current version.
UNWIND $ids AS id
MATCH (claim:Claim)
WHERE (claim.id = id OR claim.id STARTS WITH id + '~') AND claim.supersededAt IS NULL
RETURN id, claim.id AS currentId
