// Where does the graph stand? `recordedAt` is that of the newest import which changed something.
MATCH (graph:Graph {id: 'graph'})
RETURN graph.revision AS revision, graph.recordedAt AS recordedAt
