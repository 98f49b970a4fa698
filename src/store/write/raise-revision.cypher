// Notes that this transaction changes the graph, and how.
// Parameters: recordedAt (ms), and the fields of a GraphChange but its revision, with byId.
// Columns: revision.
MATCH (graph:Graph {id: 'graph'})
SET graph.revision = graph.revision + 1, graph.recordedAt = $recordedAt
CREATE (:Change {
  revision: graph.revision,
  recordedAt: $recordedAt,
  act: $act,
  byId: $byId,
  by: $by,
  auditId: $auditId,
  added: $added,
  superseded: $superseded,
  touched: $touched,
  touchedCount: $touchedCount
})
RETURN graph.revision AS revision
