// The acts with these ids.
UNWIND $ids AS id
MATCH (audit:AuditRecord {id: id})
CALL (audit) {
  MATCH (change:Change {auditId: audit.id})
  RETURN sum(change.added) AS added, sum(change.superseded) AS superseded
}
RETURN
  audit {
    .id, .revision, .recordedAt, .act, .byId, .by, .of, .before, .after, .reason, added: added, superseded: superseded
  } AS audit
