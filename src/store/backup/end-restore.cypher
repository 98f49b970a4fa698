// Gives nodes the labels by which programs find a graph, and lets programs use it.
// The ids are Neo4j's own; `restoring` is the number that stands for it among the migrations.
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.id
SET node:$(row.labels)
WITH count(*) AS labelled
MATCH (migration:Migration {number: $restoring})
DELETE migration
