// The one node that counts the graph's changes.
MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.revision = 0, graph.recordedAt = 0;
