// How are the claims distributed that a filter lets through: among speakers, sources that are not
// identified, subjects, publishers, corpora, modes, factualities and the months that the times name in which
// they were said, else published?
// Variants: a source of claim-sources.cypher; the parts of the filter; BY_ and each facet asked for.
// The map `list` is as for claims.cypher, with one group; `limit` is of speakers, sources, subjects and publishers.
// Counts come in the order in which they are shown. Facets of documents and times look at each of these once.
UNWIND $list.groups AS group
CALL (group) {
  // INCLUDE claim-sources.cypher
  WITH DISTINCT claim
  // INCLUDE claim-filter.cypher
  RETURN collect(claim) AS claims
}
CALL (claims) {
  RETURN 'TOTAL' AS facet, null AS node, null AS value, size(claims) AS count
  // IF BY_SPEAKER
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:SPOKEN_BY]->(node)
  RETURN 'SPEAKER' AS facet, node, null AS value, count(DISTINCT claim) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  // IF BY_SOURCE
  UNION ALL
  UNWIND claims AS claim
  WITH claim
  WHERE claim.speakerText IS NOT NULL AND NOT EXISTS { (claim)-[:SPOKEN_BY]->() }
  WITH toLower(claim.speakerText) AS source, claim.speakerText AS words, count(*) AS count
  ORDER BY count DESC, words
  WITH source, head(collect(words)) AS value, sum(count) AS count
  RETURN 'SOURCE' AS facet, null AS node, value, count
  ORDER BY count DESC, value
  LIMIT $limit
  // IF BY_SUBJECT
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:ABOUT]->(node)
  RETURN 'SUBJECT' AS facet, node, null AS value, count(DISTINCT claim) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  // IF BY_PUBLISHER
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:IN_DOCUMENT]->(document)
  WITH document, count(*) AS count
  MATCH (document)-[:PUBLISHED_BY]->(node)
  RETURN 'PUBLISHER' AS facet, node, null AS value, sum(count) AS count
  ORDER BY count DESC, node.id
  LIMIT $limit
  // IF BY_CORPUS
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:IN_DOCUMENT]->(document)
  WITH document, count(*) AS count
  MATCH (document)-[:IN_CORPUS]->(corpus)
  RETURN 'CORPUS' AS facet, null AS node, corpus.id AS value, sum(count) AS count
  ORDER BY count DESC, value
  // IF BY_MODE
  UNION ALL
  UNWIND claims AS claim
  RETURN 'MODE' AS facet, null AS node, claim.mode AS value, count(*) AS count
  ORDER BY count DESC, value
  // IF BY_FACTUALITY
  UNION ALL
  UNWIND claims AS claim
  RETURN 'FACTUALITY' AS facet, null AS node, claim.factuality AS value, count(*) AS count
  ORDER BY count DESC, value
  // IF BY_MONTH
  UNION ALL
  UNWIND claims AS claim
  WITH coalesce(claim.saidEdtf, claim.publishedEdtf) AS time, count(*) AS count
  WHERE time =~ '\\d{4}-(0[1-9]|1[0-2])([-~?%T].*)?' AND NOT time CONTAINS '/'
  RETURN 'MONTH' AS facet, null AS node, left(time, 7) AS value, sum(count) AS count
  ORDER BY value
  // END
}
RETURN collect([facet, record(node: Entity|Event), value, count]) AS found
