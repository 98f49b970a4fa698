// Marks the relations that these claims asserted and no current claim asserts any more.
UNWIND $rows AS row
MATCH (:Claim {id: row.claimId})-[:ASSERTS]->(relation:Relation)
WITH DISTINCT relation
WHERE NOT EXISTS {
  MATCH (relation)<-[:ASSERTS]-(claim:Claim)
  WHERE claim.supersededAt IS NULL
}
SET relation.withdrawn = true
