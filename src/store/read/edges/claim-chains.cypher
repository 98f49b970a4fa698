// Through whom did each of these claims come? One row for every claim on the way, outermost first.
// Parameters: batch: ids.
// Columns: hops, of id, claimId (of the claim on the way), mode, speakerText, cues (its words), speakerIds (in their
// order), publisherId (of the document, or null).
UNWIND $batch.ids AS id
MATCH (inner:Claim {id: id})
OPTIONAL MATCH (inner)-[:IN_DOCUMENT]->(:Document)-[:PUBLISHED_BY]->(publisher:Entity)
MATCH way = (inner)-[:WITHIN*0..]->(claim:Claim)
CALL (claim) {
  OPTIONAL MATCH (claim)-[edge:SPOKEN_BY]->(speaker:Entity)
  WITH speaker
  ORDER BY edge.order
  RETURN collect(speaker.id) AS speakerIds
}
WITH id, claim, speakerIds, publisher, length(way) AS depth
ORDER BY id, depth DESC
RETURN collect([
  id,
  claim.id,
  claim.mode,
  claim.speakerText,
  [index IN range(0, size(claim.spanRoles) - 1) WHERE claim.spanRoles[index] = 'CUE'
    | claim.spanExacts[index]],
  speakerIds,
  publisher.id
]) AS hops
