// A page of the acts of people, the newest first.
// Parameters: of (the id of what they bear on, whatever the version, or null), by (an id or a name, or null), after, before
// (revisions that the page lies between), limit.
// Columns: audit: the fields of an AuditRecord, with added and superseded.
MATCH (audit:AuditRecord)
WHERE $before < audit.revision < $after
  AND ($of IS NULL OR EXISTS { (audit)-[:BEARS_ON]->(:Audited {id: $of}) })
  AND ($by IS NULL OR audit.byId = $by OR audit.by = $by)
WITH audit
// IF FROM_END
ORDER BY audit.revision ASC
// IF NOT FROM_END
ORDER BY audit.revision DESC
// END
LIMIT $limit
CALL (audit) {
  MATCH (change:Change {auditId: audit.id})
  RETURN sum(change.added) AS added, sum(change.superseded) AS superseded
}
RETURN
  audit {
    .id, .revision, .recordedAt, .act, .byId, .by, .of, .before, .after, .reason, added: added, superseded: superseded
  } AS audit
ORDER BY audit.revision DESC
