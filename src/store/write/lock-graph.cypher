// Takes the graph for this transaction, so that two imports take turns, and says where it stands.
// Writing a property, be it with the value that it has, locks the node until the transaction ends. It is
// none that an import changes: its value would be read before the wait, and written back after it.
// `recordedAt` is that of the newest import which changed something.
MATCH (graph:Graph {id: 'graph'})
SET graph.id = 'graph'
RETURN graph.revision AS revision, graph.recordedAt AS recordedAt
