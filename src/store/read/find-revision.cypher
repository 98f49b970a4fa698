// How often has the graph changed?
MATCH (graph:Graph {id: 'graph'})
RETURN graph.revision AS revision
