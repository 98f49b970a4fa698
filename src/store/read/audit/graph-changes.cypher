// The changes after a revision, in their order.
MATCH (change:Change)
WHERE change.revision > $after
RETURN change {
  .revision, .recordedAt, .act, .by, .auditId, .added, .superseded, .touched, .touchedCount
} AS change
ORDER BY change.revision
LIMIT $limit
