// Has a restore of this graph begun, and not ended?
// Parameters: restoring (the number that stands for it among the migrations).
// Columns: id (Neo4j's own); no row where there is none.
MATCH (migration:Migration {number: $restoring})
RETURN elementId(migration) AS id
