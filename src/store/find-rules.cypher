// By which rules was what this graph holds derived?
// Parameters: none.
// Columns: search, control (numbers; null where nothing was derived by any).
MATCH (graph:Graph {id: 'graph'})
RETURN graph.searchRules AS search, graph.controlRules AS control
