// Does a graph hold anything besides what its migrations make?
// Gives the labels of one such node; no row where there is none.
MATCH (node)
WHERE NOT node:Graph AND NOT node:Migration AND NOT node:MigrationLock
RETURN labels(node) AS labels
LIMIT 1
