// An actor or claim to grade.
// Parameters: id.
// Columns: supersededAt (ms; null of an actor and of a current claim); no row for what is neither.
CALL () {
  MATCH (claim:Claim {id: $id})
  RETURN claim.supersededAt AS supersededAt
  UNION ALL
  MATCH (actor:Actor&Entity {id: $id})
  RETURN null AS supersededAt
}
RETURN supersededAt
