// Which spans do these claims, mentions and quantities rest on?
// `kind` is of a mention, else null. The parts of spans are parallel lists; roles are of a claim, else null.
CALL () {
  UNWIND $batch.claimIds AS id
  MATCH (node:Claim {id: id})
  RETURN node
  UNION ALL
  UNWIND $batch.mentionIds AS id
  MATCH (node:Mention {id: id})
  RETURN node
  UNION ALL
  UNWIND $batch.quantityIds AS id
  MATCH (node:Quantity {id: id})
  RETURN node
}
RETURN collect([
  node.id,
  node.documentId,
  node.kind,
  node.spanRoles,
  node.spanStarts,
  node.spanEnds,
  node.spanExacts,
  node.spanPrefixes,
  node.spanSuffixes
]) AS found
