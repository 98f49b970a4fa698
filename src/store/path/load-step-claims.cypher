// Which claims does each step of some paths rest on? At most some of each: the earliest published.
// Claims come by when their document was published, then by document and position; `limit` is of each step.
UNWIND $paths.steps AS step
CALL (step) {
  WITH step WHERE step.kind = 'RELATION'
  MATCH (:Relation {id: step.viaId})<-[:ASSERTS]-(claim:Claim)
  RETURN claim
  UNION
  WITH step WHERE step.kind = 'CONTROL'
  MATCH (:ControlClaim {id: step.viaId})<-[:ASSERTS]-(claim:Claim)
  RETURN claim
  UNION
  WITH step WHERE step.kind = 'CLAIM'
  MATCH (claim:Claim {id: step.viaId})
  RETURN claim
  UNION
  WITH step WHERE step.kind = 'EVENT'
  MATCH (:Event {id: step.viaId})<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
  WHERE EXISTS { (report)-[:HAS_ARGUMENT]->(:Entity {id: step.entityId}) }
  RETURN claim
  UNION
  WITH step WHERE step.kind = 'CAUSE'
  MATCH (:Event {id: step.viaId})<-[:REFERS_TO]-(report:Mention)<-[:REPORTS]-(claim:Claim)
  WHERE EXISTS { (report)-[:HAS_ARGUMENT {role: 'CAUSE'}]->(:Event {id: step.causeId}) }
  RETURN claim
}
WITH step, claim
WHERE claim.supersededAt IS NULL
WITH step, claim
ORDER BY
  coalesce(claim.publishedStartEarliest, Infinity), claim.documentId, claim.position, claim.id
RETURN step.index AS index, [claim IN collect(claim)[..$paths.limit] | record(claim: Claim)] AS claims
