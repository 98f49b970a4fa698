// One version of a claim, and the version of it that is current.
// `baseId` is that of its versions. `isWithdrawn` is of its document; `isTextOther` tells whether its text differs from
// when the claim was current. No row for an unknown id.
MATCH (claim:Claim {id: $id})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (claim)-[:WITHIN]->(parent:Claim)
OPTIONAL MATCH (document)-[:HAS_TEXT]->(now:Text) WHERE now.supersededAt IS NULL
OPTIONAL MATCH (document)-[:HAS_TEXT]->(then:Text)
WHERE then.recordedAt < claim.supersededAt
  AND (then.supersededAt IS NULL OR then.supersededAt >= claim.supersededAt)
OPTIONAL MATCH (current:Claim)
WHERE (current.id = $baseId OR current.id STARTS WITH $baseId + '~') AND current.supersededAt IS NULL
RETURN
  document.id AS documentId,
  document.withdrawn IS NOT NULL AS isWithdrawn,
  claim.text AS text,
  claim.supersededAt AS supersededAt,
  claim.retractedBy AS retractedBy,
  claim.restoredBy AS restoredBy,
  parent.id AS parentId,
  current.id AS currentId,
  coalesce(now.sha256 <> then.sha256, false) AS isTextOther
