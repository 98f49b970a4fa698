// By which rules were the words made that this graph is searched by?
// Parameters: none.
// Columns: rules (a number; null where it has none).
MATCH (graph:Graph {id: 'graph'})
RETURN graph.searchRules AS rules
