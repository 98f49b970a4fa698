// Which spans do these claims and mentions stand on?
// Parameters: batch: claimIds, mentionIds.
// Columns: id, documentId, kind (of a mention, else null), and as parallel lists roles (of a claim, else
// null), starts, ends, exacts, prefixes, suffixes.
CALL () {
  UNWIND $batch.claimIds AS id
  MATCH (node:Claim {id: id})
  RETURN node
  UNION ALL
  UNWIND $batch.mentionIds AS id
  MATCH (node:Mention {id: id})
  RETURN node
}
RETURN
  node.id AS id,
  node.documentId AS documentId,
  node.kind AS kind,
  node.spanRoles AS roles,
  node.spanStarts AS starts,
  node.spanEnds AS ends,
  node.spanExacts AS exacts,
  node.spanPrefixes AS prefixes,
  node.spanSuffixes AS suffixes
