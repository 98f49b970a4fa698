// Notes that this transaction changes the graph.
// Parameters: recordedAt (ms).
// Columns: revision.
MATCH (graph:Graph {id: 'graph'})
SET graph.revision = graph.revision + 1, graph.recordedAt = $recordedAt
RETURN graph.revision AS revision
