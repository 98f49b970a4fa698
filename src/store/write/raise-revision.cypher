// Notes that this transaction changes the graph, and how.
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
