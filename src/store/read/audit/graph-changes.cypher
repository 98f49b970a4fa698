// The changes after a revision, in their order.
// Parameters: after, limit.
// Columns: change: the fields of a GraphChange.
MATCH (change:Change)
WHERE change.revision > $after
RETURN change {
  .revision, .recordedAt, .act, .by, .auditId, .added, .superseded, .touched, .touchedCount
} AS change
ORDER BY change.revision
LIMIT $limit
