// The acts of people since a revision that bear on these things, or that made these changes, the newest first.
CALL () {
  UNWIND $baseIds AS id
  MATCH (:Audited {id: id})<-[:BEARS_ON]-(audit:AuditRecord)
  RETURN audit
  UNION
  UNWIND $moments AS moment
  MATCH (change:Change {recordedAt: moment})
  MATCH (audit:AuditRecord {id: change.auditId})
  RETURN audit
  UNION
  UNWIND $revisions AS changed
  MATCH (change:Change {revision: changed})
  MATCH (audit:AuditRecord {id: change.auditId})
  RETURN audit
}
WITH audit
WHERE audit.revision > $revision
WITH audit ORDER BY audit.revision DESC LIMIT $limit
RETURN audit {
  .id, .revision, .recordedAt, .act, .byId, .by, .of, .before, .after, .reason
} AS audit
