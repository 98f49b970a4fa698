// Gives nodes the labels by which programs find a graph, and lets programs use it.
// Parameters: rows (id, Neo4j's own; labels), restoring (the number that stands for it among the migrations).
// Columns: none.
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.id
SET node:$(row.labels)
WITH count(*) AS labelled
MATCH (migration:Migration {number: $restoring})
DELETE migration
