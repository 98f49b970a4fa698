// Notes by which rules what this graph holds is derived.
// Parameters: search, control (numbers).
// Columns: none.
MATCH (graph:Graph {id: 'graph'})
SET graph.searchRules = $search, graph.controlRules = $control
