// A page of the acts of people, the newest first.
// `of` is the id of what they bear on, whatever the version; `by` is an id or a name; `after` and `before` are
// revisions that the page lies between.
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
