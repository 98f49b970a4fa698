// Which relationships does the graph hold? `from` and `to` are Neo4j's own ids of nodes.
MATCH (from)-[relationship]->(to)
RETURN
  type(relationship) AS type,
  elementId(from) AS from,
  elementId(to) AS to,
  properties(relationship) AS properties
