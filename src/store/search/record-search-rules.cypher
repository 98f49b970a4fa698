// Notes by which rules the words were made that this graph is searched by.
// Parameters: rules (a number).
// Columns: none.
MATCH (graph:Graph {id: 'graph'})
SET graph.searchRules = $rules
