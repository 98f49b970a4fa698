// The acts that concern each of these things, and those that recorded or superseded a version of a
// claim or a text of a document. Only the newest, earliest first.
// `baseId` is that of the id's versions, `kind` that of the id.
UNWIND $rows AS row
CALL (row) {
  MATCH (:Audited {id: row.baseId})<-[:BEARS_ON]-(audit:AuditRecord)
  RETURN audit
  UNION
  CALL (row) {
    WITH row WHERE row.kind = 'claim'
    MATCH (claim:Claim)
    WHERE claim.id = row.baseId OR claim.id STARTS WITH row.baseId + '~'
    UNWIND [claim.recordedAt, claim.supersededAt] AS moment
    RETURN moment
    UNION
    WITH row WHERE row.kind = 'document'
    MATCH (:Document {id: row.id})-[:HAS_TEXT]->(text)
    UNWIND [text.recordedAt, text.supersededAt] AS moment
    RETURN moment
  }
  CALL (moment) {
    MATCH (change:Change {recordedAt: moment})
    WHERE change.auditId IS NOT NULL
    RETURN change.auditId AS auditId LIMIT 1
  }
  MATCH (audit:AuditRecord {id: auditId})
  RETURN audit
}
WITH row, audit ORDER BY audit.revision DESC
WITH row, collect(audit)[..$limit] AS audits
UNWIND reverse(audits) AS audit
CALL (audit) {
  MATCH (change:Change {auditId: audit.id})
  RETURN sum(change.added) AS added, sum(change.superseded) AS superseded
}
RETURN
  row.id AS id,
  audit {
    .id, .revision, .recordedAt, .act, .byId, .by, .of, .before, .after, .reason, added: added, superseded: superseded
  } AS audit
ORDER BY audit.revision
