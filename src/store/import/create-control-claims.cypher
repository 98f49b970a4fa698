// Adds control claims to the claims that assert them.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (place:Entity {id: row.placeId})
CREATE (claim)-[:ASSERTS {order: row.order}]->(control:ControlClaim {
  id: row.id,
  fingerprint: row.fingerprint,
  recordedAt: $recordedAt,
  documentId: row.documentId,
  status: row.status,
  isLogRow: row.isLogRow,
  changedEdtf: row.changedEdtf,
  asOfEdtf: row.asOfEdtf,
  whenEdtf: row.when.edtf,
  whenStartEarliest: row.when.startEarliest,
  whenStartLatest: row.when.startLatest,
  whenEndEarliest: row.when.endEarliest,
  whenEndLatest: row.when.endLatest
})-[:OF_PLACE]->(place)
WITH control, row
CALL (control, row) {
  UNWIND row.forceIds AS id
  MATCH (force:Entity {id: id})
  CREATE (control)-[:HELD_BY]->(force)
}
