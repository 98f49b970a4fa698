// Adds documents, or gives those that the graph has their newest description.
MATCH (corpus:Corpus {id: $corpusId})
UNWIND $documents AS row
MERGE (document:Document {id: row.id})
SET
  document.title = row.title,
  document.searchWords = row.searchWords,
  document.searchSounds = row.searchSounds,
  document.language = row.language,
  document.url = row.url,
  document.sha256 = row.sha256,
  document.fingerprint = row.fingerprint,
  document.entityIds = row.entityIds,
  document.withdrawn = null,
  document.publishedEdtf = row.published.edtf,
  document.publishedOrder = coalesce(row.published.startEarliest, Infinity),
  document.publishedStartEarliest = row.published.startEarliest,
  document.publishedStartLatest = row.published.startLatest,
  document.publishedEndEarliest = row.published.endEarliest,
  document.publishedEndLatest = row.published.endLatest
MERGE (document)-[:IN_CORPUS]->(corpus)
WITH document, row
CALL (document) {
  MATCH (document)-[old:PUBLISHED_BY|AUTHORED_BY|WAS]->()
  DELETE old
}
CALL (document, row) {
  UNWIND row.publisherIds AS publisherId
  MATCH (publisher:Entity {id: publisherId})
  CREATE (document)-[:PUBLISHED_BY]->(publisher)
}
CALL (document, row) {
  UNWIND row.authors AS target
  MATCH (author:Entity {id: target.id})
  CREATE (document)-[:AUTHORED_BY {order: target.order}]->(author)
}
