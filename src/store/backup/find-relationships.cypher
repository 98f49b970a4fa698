// Which relationships does the graph hold?
// Parameters: none.
// Columns: type, from, to (Neo4j's own ids of nodes), properties.
MATCH (from)-[relationship]->(to)
RETURN
  type(relationship) AS type,
  elementId(from) AS from,
  elementId(to) AS to,
  properties(relationship) AS properties
