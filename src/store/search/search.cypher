// Finds the nodes that have every word of a search, in one of the forms that the query names. Gives
// the best of each index, by the index's own reckoning. Only what is current.
// `query` is in Lucene's words, made by index-query.ts; `limit` is of each index. `text` is a claim's, `source` its words
// where its source is not identified; `names` are those of the others.
UNWIND $search.indexes AS index
CALL (index) {
  CALL db.index.fulltext.queryNodes(index, $search.query) YIELD node, score
  WHERE node.withdrawn IS NULL AND node.supersededAt IS NULL
  RETURN node, score
  ORDER BY score DESC, node.id
  LIMIT $limit
}
RETURN
  node.id AS id,
  head([label IN labels(node) WHERE label IN ['Entity', 'Event', 'Claim', 'Document']]) AS kind,
  [name IN [node.name, node.title] WHERE name IS NOT NULL] + coalesce(node.aliases, []) AS names,
  node.text AS text,
  CASE WHEN node.sourceWords IS NOT NULL THEN node.speakerText END AS source
