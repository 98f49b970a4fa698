// When did the newest import begin, and how often has the graph changed? `recordedAt` is 0 before the first import.
MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.recordedAt, 0) AS recordedAt, graph.revision AS revision
