// Creates relationships.
// Parameters: rows (type, from, to, properties; Neo4j's own ids of nodes).
// Columns: none.
UNWIND $rows AS row
MATCH (from)
WHERE elementId(from) = row.from
MATCH (to)
WHERE elementId(to) = row.to
CREATE (from)-[relationship:$(row.type)]->(to)
SET relationship = row.properties
