// Everything that was retracted with a claim: the claims nested in it, outermost first, with their
// reports, quantities and assertions; and their grades.
// `ownerIds` are the claims that a record hangs on: for a claim, that which it lay in; for a grade, that which it
// graded. `orders` are its places among what its owners give or assert; `touches` are as find-records.cypher has them.
MATCH (root:Claim {id: $id})
MATCH way = (claim:Claim)-[:WITHIN*0..]->(root)
WHERE claim.retractedBy = root.retractedBy AND claim.restoredBy IS NULL
WITH root, claim, length(way) AS depth ORDER BY depth, claim.position, claim.id
WITH root, collect(claim) AS claims
CALL (root, claims) {
  // INCLUDE records-of-claims.cypher
  UNWIND claims AS claim
  MATCH (claim)<-[:ASSESSES]-(assessment:Assessment {retractedBy: root.retractedBy})
  RETURN 'assessment' AS kind, assessment AS record, [claim.id] AS ownerIds, [] AS orders, [] AS touches
}
RETURN kind, record.id AS id, record.fingerprint AS fingerprint, ownerIds, orders, touches
