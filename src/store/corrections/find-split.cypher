// A split that nobody has undone.
// `claimIds` and `mentionIds` are the current versions of what it led. No row where there is none.
MATCH (split:Split {id: $auditId})-[:SPLIT_INTO]->(into)
CALL (split) {
  UNWIND split.recordIds AS baseId
  MATCH (claim:Claim)
  WHERE (claim.id = baseId OR claim.id STARTS WITH baseId + '~') AND claim.supersededAt IS NULL
  RETURN collect(claim.id) AS claimIds
}
CALL (split) {
  UNWIND split.recordIds AS baseId
  MATCH (mention:Mention)
  WHERE (mention.id = baseId OR mention.id STARTS WITH baseId + '~') AND mention.supersededAt IS NULL
  RETURN collect(mention.id) AS mentionIds
}
RETURN
  into.id AS intoId,
  [(split)-[:SPLITS]->(origin) | origin.id] AS originIds,
  claimIds,
  mentionIds
