// Creates relationships. `from` and `to` are Neo4j's own ids of nodes.
UNWIND $rows AS row
MATCH (from)
WHERE elementId(from) = row.from
MATCH (to)
WHERE elementId(to) = row.to
CREATE (from)-[relationship:$(row.type)]->(to)
SET relationship = row.properties
