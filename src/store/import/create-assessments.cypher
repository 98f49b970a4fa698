// Adds versions of the grades that assessors give claims and actors.
UNWIND $rows AS row
CREATE (assessment:Assessment {
  id: row.id,
  fingerprint: row.fingerprint,
  corpusId: $corpusId,
  reliability: row.reliability,
  credibility: row.credibility,
  by: row.by,
  at: row.at,
  reason: row.reason,
  recordedAt: $recordedAt
})
WITH assessment, row
CALL (assessment, row) {
  MATCH (claim:Claim {id: row.ofId})
  CREATE (assessment)-[:ASSESSES]->(claim)
}
CALL (assessment, row) {
  MATCH (actor:Entity {id: row.ofId})
  CREATE (assessment)-[:ASSESSES]->(actor)
}
