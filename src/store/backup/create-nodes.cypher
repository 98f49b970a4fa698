// Creates nodes. `id` is Neo4j's own.
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
RETURN row.number AS number, elementId(node) AS id
