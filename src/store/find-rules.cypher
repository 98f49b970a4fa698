// By which rules was what this graph holds derived? A number is null where nothing was derived by any.
MATCH (graph:Graph {id: 'graph'})
RETURN graph.searchRules AS search, graph.controlRules AS control
