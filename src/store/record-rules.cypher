// Notes by which rules what this graph holds is derived.
MATCH (graph:Graph {id: 'graph'})
SET graph.searchRules = $search, graph.controlRules = $control
