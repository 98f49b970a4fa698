// Has a restore of this graph begun, and not ended?
// `restoring` is the number that stands for it among the migrations, `id` is Neo4j's own. No row where there is none.
MATCH (migration:Migration {number: $restoring})
RETURN elementId(migration) AS id
