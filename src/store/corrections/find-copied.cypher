// All current records that get a new version when these do: claims that report such a mention,
// claims nested in such a claim, their control claims and grades. The other mentions and all
// quantities of those claims are listed too, and stay. Rows are as find-restorable.cypher has them.
CALL () {
  UNWIND $claimIds AS id
  MATCH (start:Claim {id: id})
  RETURN start
  UNION
  UNWIND $mentionIds AS id
  MATCH (:Mention {id: id})<-[:REPORTS]-(start:Claim)
  WHERE start.supersededAt IS NULL
  RETURN start
}
MATCH (claim:Claim)-[:WITHIN*0..]->(start)
WHERE claim.supersededAt IS NULL
WITH collect(DISTINCT claim) AS claims
CALL (claims) {
  // INCLUDE records-of-claims.cypher
  UNWIND $mentionIds AS id
  MATCH (mention:Mention {id: id})
  WHERE NOT EXISTS { (mention)<-[:REPORTS]-(claim) WHERE claim.supersededAt IS NULL }
  RETURN
    'mention' AS kind,
    mention AS record,
    [] AS ownerIds,
    [] AS orders,
    [(mention)-[:REFERS_TO]->(event:Event) | event.id] AS touches
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)<-[:ASSESSES]-(assessment:Assessment)
  WHERE assessment.supersededAt IS NULL
  RETURN
    'assessment' AS kind,
    assessment AS record,
    [claim.id] AS ownerIds,
    [] AS orders,
    [] AS touches
  UNION ALL
  UNWIND $assessmentIds AS id
  MATCH (assessment:Assessment {id: id})-[:ASSESSES]->(:Entity)
  RETURN
    'assessment' AS kind,
    assessment AS record,
    [] AS ownerIds,
    [] AS orders,
    [] AS touches
}
RETURN kind, record.id AS id, record.fingerprint AS fingerprint, ownerIds, orders, touches
