// How often has the graph changed?
// Parameters: none.
// Columns: revision.
MATCH (graph:Graph {id: 'graph'})
RETURN graph.revision AS revision
