// An actor or claim to grade. No row for what is neither.
CALL () {
  MATCH (claim:Claim {id: $id})
  RETURN claim.supersededAt AS supersededAt, null AS mergedInto
  UNION ALL
  MATCH (actor:Actor&Entity {id: $id})
  RETURN null AS supersededAt, actor.mergedInto AS mergedInto
}
RETURN supersededAt, mergedInto
